'use client'

import type { PrintChoices } from '../../actions/prints/printChoices.js'
import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { PrintCount } from '../../domain/prints/printJob.js'
import { admin } from '../../translations/admin.js'
import { amount, fill } from '../../translations/fill.js'
import { prints } from '../../translations/prints.js'
import { Failed } from '../Failed.js'
import { Notice } from '../Notice.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { PlaceChoice, YearChoice } from './PrintChoice.js'
import { noChoice, scopeOf, type Choice } from './printJobs.js'

type FormProps = { place?: string; onAsked: () => void }

/** Which plans, how many that are, and go. */
export function PrintForm({ place, onAsked }: FormProps) {
  const language = useLanguage()
  const { reply, reload } = useReply<PrintChoices>('/print-jobs/choices')
  const [choice, setChoice] = useState<Choice>({ ...noChoice, place: place ?? '' })
  if (reply === undefined) {
    return <p className="leidraad-quiet">{admin[language].loading}</p>
  }
  if (!reply.ok) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  return (
    <div className="leidraad-prints__form">
      <div className="leidraad-prints__choices">
        {place === undefined && (
          <PlaceChoice choices={reply.value} choice={choice} onChange={setChoice} />
        )}
        <YearChoice choices={reply.value} choice={choice} onChange={setChoice} />
      </div>
      <Counted choice={choice} onAsked={onAsked} />
    </div>
  )
}

/** Asked anew for every choice. */
function Counted({ choice, onAsked }: { choice: Choice; onAsked: () => void }) {
  const words = prints[useLanguage()]
  const scope = scopeOf(choice)
  return scope === undefined ? (
    <p className="leidraad-quiet">{words.choose}</p>
  ) : (
    <CountOf key={JSON.stringify(scope)} scope={scope} onAsked={onAsked} />
  )
}

type CountProps = { scope: Record<string, string>; onAsked: () => void }

function CountOf({ scope, onAsked }: CountProps) {
  const words = prints[useLanguage()]
  const query = new URLSearchParams(scope).toString()
  const { reply, reload } = useReply<PrintCount>(`/print-jobs/count?${query}`)
  if (reply?.ok === false) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  const count = reply?.value
  const mayStart = count !== undefined && count.total > 0 && count.total <= count.max
  return (
    <>
      <div role="status">{count ? <CountText count={count} /> : words.counting}</div>
      {mayStart && <StartButton scope={scope} total={count.total} onAsked={onAsked} />}
    </>
  )
}

function CountText({ count }: { count: PrintCount }) {
  const words = prints[useLanguage()]
  const { total, max, draft, signing, signed } = count
  if (total === 0) {
    return <p>{words.nothing}</p>
  }
  const plans = amount(words.amounts, total)
  return (
    <>
      <p>{fill(words.counted, { plans, draft, signing, signed })}</p>
      {total > max ? (
        <Notice kind="warning">
          <p>{fill(words.tooMany, { max })}</p>
        </Notice>
      ) : (
        <p className="leidraad-quiet">{words.whichPdf}</p>
      )}
    </>
  )
}

function StartButton({ scope, total, onAsked }: CountProps & { total: number }) {
  const api = useApi()
  const words = prints[useLanguage()]
  const [isBusy, setBusy] = useState(false)
  const start = async (): Promise<void> => {
    setBusy(true)
    const reply = await api.post('/print-jobs/request', scope)
    setBusy(false)
    if (reply.ok) {
      toast.success(words.started)
    } else {
      toast.error(reply.failure.message)
    }
    onAsked()
  }
  return (
    <Button margin={false} disabled={isBusy} onClick={() => void start()}>
      {isBusy ? words.starting : fill(words.start, { plans: amount(words.amounts, total) })}
    </Button>
  )
}
