'use client'

import './versions.css'

import { useDocumentInfo } from '@payloadcms/ui'

import type { TemplateChanges } from '../../domain/versions/overview.js'
import type { Change } from '../../domain/versions/change.js'
import { changeText } from '../../translations/changeText.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { Failed } from '../Failed.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { RunningPlans } from './RunningPlans.js'

/** What publishing would change, as the draft was last saved, and what that does to running plans. */
export function PublishChanges({ published }: { published: number }) {
  const { id, data } = useDocumentInfo()
  const saved = String(data?.updatedAt ?? '')
  const key = new URLSearchParams({ saved, published: String(published) }).toString()
  const { reply, reload } = useReply<TemplateChanges>(`/plan-templates/${id}/changes?${key}`)
  if (reply?.ok === false) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  return reply?.value.latest === undefined ? null : <Changes found={reply.value} />
}

function Changes({ found }: { found: TemplateChanges }) {
  const words = versions[useLanguage()].publish
  const { changes, frameChanged, latest, plans } = found
  const number = latest?.number ?? 0
  const isSame = changes.length === 0 && !frameChanged
  return (
    <div className="leidraad-versions__changes">
      <h3 className="leidraad-panel__title">{words.title}</h3>
      {isSame ? (
        <p className="leidraad-quiet">{fill(words.none, { number })}</p>
      ) : (
        <>
          <p className="leidraad-quiet">{fill(words.since, { number })}</p>
          <ChangeList changes={changes} />
          {frameChanged && <p>{words.frame}</p>}
          <RunningPlans plans={plans} />
        </>
      )}
    </div>
  )
}

const weights = ['losesPlace', 'attention', 'harmless'] as const

/** What needs a look first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const language = useLanguage()
  const words = versions[language].publish.weights
  return weights.map((weight) => {
    const found = changes.filter((change) => change.weight === weight)
    return found.length === 0 ? null : (
      <div key={weight}>
        <p className="leidraad-notice__title">{words[weight]}</p>
        <ul className="leidraad-bullets">
          {found.map((change) => (
            <li key={`${change.kind} ${change.part} ${change.path.join('/')}`}>
              {changeText(change, language)}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
