'use client'

import { formatDate, formatDateTime, isoDay } from '../../domain/kernel/format.js'
import { isUnderWay, type PrintJobView } from '../../domain/prints/printJob.js'
import { amount, fill } from '../../translations/fill.js'
import { prints } from '../../translations/prints.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { JobAct } from './JobAct.js'
import { progressText, spokenText } from './printJobs.js'
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
      {status === 'done' && <Made job={job} onChanged={onChanged} />}
      {job.failures.length > 0 && <Failures job={job} />}
    </li>
  )
}

function UnderWay({ job, onChanged }: JobProps) {
  const language = useLanguage()
  const words = prints[language]
  const { title, done, total, failures } = job
  const body = done === 0 ? words.cancelNothing : fill(words.cancelBody, { done })
  return (
    <>
      <progress max={total} value={done + failures.length} aria-label={title} />
      <span>{progressText(job, language)}</span>
      <JobAct act="cancel" {...{ job, body, onChanged }} />
    </>
  )
}

function Made({ job, onChanged }: JobProps) {
  const api = useApi()
  const language = useLanguage()
  const words = prints[language]
  const { id, title, done, expiresAt } = job
  const files = amount(words.files, done)
  return (
    <>
      <span className="leidraad-actions">
        <a
          className="leidraad-button"
          href={api.url(`/print-jobs/${id}/download`)}
          aria-label={fill(words.downloadOf, { title, files })}
        >
          {fill(words.download, { files })}
        </a>
        <JobAct
          act="erase"
          body={fill(words.eraseBody, { title, files })}
          {...{ job, onChanged }}
        />
      </span>
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
