'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'

import { formatDate, formatDateTime, isoDay } from '../../domain/forms/format.js'
import { isUnderWay, type PrintJobView } from '../../domain/printJobs/printJob.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { prints } from '../../translations/prints.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { amount, progressText, spokenText } from './printJobs.js'
import type { PrintJobs } from './usePrintJobs.js'

type ListProps = {
  jobs: PrintJobs
  /** Else only the latest, while there is something to see or to fetch. */
  isWhole: boolean
}

/** What was asked for lately: how far it is, or where to fetch it. */
export function PrintJobList({ jobs: { reply, jobs, reload }, isWhole }: ListProps) {
  const language = useLanguage()
  const words = prints[language]
  const [latest] = jobs
  const shown = isWhole ? jobs : jobs.slice(0, 1).filter(isOfUse)
  if (!reply?.ok || (!isWhole && shown.length === 0)) {
    return null
  }
  return (
    <div className="leidraad-prints__lately">
      <h3 className="leidraad-panel__title">{words.jobs}</h3>
      <p className="leidraad-hidden" role="status">
        {latest && spokenText(latest, language)}
      </p>
      {jobs.length === 0 ? (
        <p className="leidraad-quiet">{words.none}</p>
      ) : (
        <ul className="leidraad-prints__jobs">
          {shown.map((job) => (
            <Job key={job.id} job={job} onChanged={reload} />
          ))}
        </ul>
      )}
    </div>
  )
}

const isOfUse = ({ status }: PrintJobView): boolean => isUnderWay(status) || status === 'done'

type JobProps = { job: PrintJobView; onChanged: () => Promise<void> }

function Job({ job, onChanged }: JobProps) {
  const language = useLanguage()
  const words = prints[language]
  const { title, status, askedAt } = job
  return (
    <li className="leidraad-prints__job">
      <strong className="leidraad-prints__title">{title}</strong>
      <span className="leidraad-quiet">
        {words.statuses[status]} ·{' '}
        {fill(words.askedOn, { date: formatDateTime(askedAt, language) })}
      </span>
      {isUnderWay(status) && <UnderWay job={job} onChanged={onChanged} />}
      {status === 'done' && <Made job={job} />}
      {job.failures.length > 0 && <Failures job={job} />}
    </li>
  )
}

function UnderWay({ job, onChanged }: JobProps) {
  const language = useLanguage()
  const words = prints[language]
  const { openModal } = useModal()
  const cancel = useCancel(job, onChanged)
  const { id, title, done, total, failures } = job
  const modal = `cancel-prints-${id}`
  return (
    <>
      <progress max={total} value={done + failures.length} aria-label={title} />
      <span>{progressText(job, language)}</span>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        aria-label={fill(words.cancelOf, { title })}
        onClick={() => {
          openModal(modal)
        }}
      >
        {words.cancel}
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading={words.cancelTitle}
        body={done === 0 ? words.cancelNothing : fill(words.cancelBody, { done })}
        confirmLabel={words.cancel}
        cancelLabel={admin[language].cancel}
        onConfirm={cancel}
      />
    </>
  )
}

function useCancel({ id }: PrintJobView, onChanged: () => Promise<void>) {
  const api = useApi()
  const words = prints[useLanguage()]
  return async (): Promise<void> => {
    const reply = await api.post(`/print-jobs/${id}/cancel`)
    if (reply.ok) {
      toast.success(words.cancelled)
    } else {
      toast.error(reply.failure.message)
    }
    await onChanged()
  }
}

function Made({ job: { id, title, done, expiresAt } }: { job: PrintJobView }) {
  const api = useApi()
  const language = useLanguage()
  const words = prints[language]
  return (
    <>
      <a
        className="leidraad-button"
        href={api.url(`/print-jobs/${id}/download`)}
        aria-label={fill(words.downloadOf, { title, files: amount(words.files, done) })}
      >
        {fill(words.download, { files: amount(words.files, done) })}
      </a>
      {expiresAt !== undefined && (
        <span className="leidraad-quiet">
          {fill(words.until, { date: formatDate(isoDay(expiresAt), language) })}
        </span>
      )}
    </>
  )
}

function Failures({ job: { failures } }: { job: PrintJobView }) {
  const words = prints[useLanguage()]
  return (
    <details>
      <summary>{amount(words.failedSoFar, failures.length)}</summary>
      <ul className="leidraad-bullets">
        {failures.map(({ label, reason }, index) => (
          <li key={index}>
            <strong>{label ?? words.unknownPlan}</strong>: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
