'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { PlanChoice } from '../../actions/plans/planChoices.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { planCarried } from '../../translations/planCarried.js'
import { Failed } from '../Failed.js'
import type { Reply } from '../failure.js'
import { useApi, type Api } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { useOpenPlan } from './useOpenPlan.js'

/** Which plan, and what it is called: the plan to go on from comes first. */
export function NewPlanForm({ pupilId }: { pupilId: string }) {
  const language = useLanguage()
  const words = planCarried[language].begin
  const { reply, reload } = useReply<PlanChoice[]>(`/pupils/${pupilId}/plan-choices`)
  if (reply === undefined) {
    return <p className="leidraad-quiet">{admin[language].loading}</p>
  }
  if (!reply.ok) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  const ways = waysOf(reply.value)
  return ways.length === 0 ? <p>{words.none}</p> : <Choosing pupilId={pupilId} ways={ways} />
}

/** A plan that follows another, or one of a template from the start. */
type Way = { title: string; name: string } & ({ from: string } | { template: string })

const waysOf = (choices: readonly PlanChoice[]): Way[] => [
  ...choices.flatMap(({ from }): Way[] =>
    from ? [{ title: from.title, name: from.name, from: from.id }] : [],
  ),
  ...choices.map(({ template, name, title }): Way => ({ title, name, template })),
]

type ChoosingProps = { pupilId: string; ways: readonly Way[] }

function Choosing({ pupilId, ways }: ChoosingProps) {
  const words = planCarried[useLanguage()].begin
  const [chosen, setChosen] = useState(ways[0])
  const [typed, setTyped] = useState<string>()
  const { isBusy, begin } = useBegin(pupilId)
  const title = typed ?? chosen?.title ?? ''
  const start = () => begin(chosen, title)
  return (
    // No form of its own: it stands in that of the pupil, which Enter would save.
    <div
      className="leidraad-newplan__form"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault()
          void start()
        }
      }}
    >
      <WayList ways={ways} chosen={chosen} onChosen={setChosen} />
      <TitleInput title={title} onTitle={setTyped} />
      <Button type="button" margin={false} disabled={isBusy} onClick={() => void start()}>
        {words.start}
      </Button>
    </div>
  )
}

type ListProps = {
  ways: readonly Way[]
  chosen: Way | undefined
  onChosen: (way: Way) => void
}

function WayList({ ways, chosen, onChosen }: ListProps) {
  const words = planCarried[useLanguage()].begin
  const name = useId()
  return (
    <fieldset className="leidraad-reasons">
      <legend>{words.which}</legend>
      {ways.map((way) => (
        <label key={'from' in way ? way.from : way.template} className="leidraad-option">
          <input
            type="radio"
            name={name}
            checked={way === chosen}
            onChange={() => {
              onChosen(way)
            }}
          />
          <span>{'from' in way ? fill(words.goOn, { title: way.name }) : way.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function TitleInput({ title, onTitle }: { title: string; onTitle: (title: string) => void }) {
  const words = planCarried[useLanguage()].begin
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{words.titleLabel}</label>
      <input
        id={id}
        type="text"
        maxLength={200}
        className="leidraad-input"
        value={title}
        onChange={({ target }) => {
          onTitle(target.value)
        }}
      />
    </>
  )
}

type Made = Reply<{ id: string }>

function useBegin(pupilId: string) {
  const api = useApi()
  const open = useOpenPlan()
  const [isBusy, setBusy] = useState(false)
  const begin = async (way: Way | undefined, title: string): Promise<void> => {
    if (way === undefined || isBusy) {
      return
    }
    setBusy(true)
    const made = await post(api, pupilId, { ...way, title })
    if (made.ok) {
      open(made.value.id)
    } else {
      toast.error(made.failure.message)
      setBusy(false)
    }
  }
  return { isBusy, begin }
}

const post = (api: Api, pupilId: string, way: Way): Promise<Made> =>
  'from' in way
    ? api.post(`/plans/${way.from}/follow`, { title: way.title })
    : api.post(`/pupils/${pupilId}/plans`, { template: way.template, title: way.title })
