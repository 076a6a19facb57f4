'use client'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'

import type { PlanningProblem } from '../../domain/conversations/planningProblem.js'
import { conversationLimits, type Moment } from '../../domain/conversations/conversation.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { fill } from '../../translations/fill.js'
import { DayText } from '../fields/DayText.js'
import { useLanguage } from '../useLanguage.js'
import { emptyMoment, problemsAt, type Draft, type DraftMoment } from './planning.js'

type MomentsProps = {
  moments: readonly DraftMoment[]
  problems: readonly PlanningProblem[]
  onMoments: (moments: Draft['moments']) => void
}

/** One moment, or several to choose from. */
export function MomentInputs({ moments, problems, onMoments }: MomentsProps) {
  const words = conversationPanel[useLanguage()]
  const isFull = moments.length >= conversationLimits.moments
  return (
    <>
      {moments.map((moment, index) => (
        <MomentInput
          key={moment.key}
          {...{ moment, index }}
          codes={problemsAt(problems, 'moments', index)}
          onMoment={(next) => {
            onMoments(moments.map((one) => (one.key === moment.key ? next : one)))
          }}
          {...(moments.length > 1 && {
            onRemove: () => {
              onMoments(moments.filter((one) => one.key !== moment.key))
            },
          })}
        />
      ))}
      {!isFull && (
        <div className="leidraad-actions">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => {
              onMoments([...moments, emptyMoment()])
            }}
          >
            {words.addMoment}
          </Button>
        </div>
      )}
    </>
  )
}

type MomentProps = {
  moment: DraftMoment
  index: number
  codes: readonly PlanningProblem['code'][]
  onMoment: (moment: DraftMoment) => void
  onRemove?: () => void
}

function MomentInput({ moment, index, codes, onMoment, onRemove }: MomentProps) {
  const words = conversationPanel[useLanguage()]
  const number = index + 1
  return (
    <fieldset className="leidraad-slot">
      <legend className="leidraad-field__label">{fill(words.moment, { number })}</legend>
      {codes.map((code) => (
        <p key={code} className="leidraad-field__issues" role="alert">
          {words.problems[code]}
        </p>
      ))}
      <div className="leidraad-person">
        {parts.map((part) => (
          <PartInput
            key={part}
            {...{ part, moment }}
            isWrong={codes.length > 0}
            onPart={(text) => {
              onMoment({ ...moment, [part]: text })
            }}
          />
        ))}
      </div>
      {onRemove && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onRemove}>
          {fill(words.removeMoment, { number })}
        </Button>
      )}
    </fieldset>
  )
}

const parts = ['date', 'from', 'to'] as const satisfies readonly (keyof Moment)[]

type PartProps = {
  part: keyof Moment
  moment: Moment
  isWrong: boolean
  onPart: (text: string) => void
}

/** No label around it: the button of the calendar has a name of its own. */
function PartInput({ part, moment, isWrong, onPart }: PartProps) {
  const words = conversationPanel[useLanguage()]
  const id = useId()
  const type = part === 'date' ? ('date' as const) : ('time' as const)
  return (
    <div className="leidraad-person__field">
      <label className="leidraad-person__label" htmlFor={id}>
        {words[part]}
      </label>
      <DayText
        id={id}
        field={{ id, type, label: words[part] }}
        answer={moment[part] === '' ? null : moment[part]}
        aria-invalid={isWrong}
        onAnswer={(answer) => {
          onPart(typeof answer === 'string' ? answer : '')
        }}
      />
    </div>
  )
}
