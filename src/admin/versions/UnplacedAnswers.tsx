'use client'

import type { UnplacedOfVersion } from '../../domain/versions/overview.js'
import type { UnplacedAnswer } from '../../domain/versions/unplaced.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { PresentedAnswer } from '../fields/PresentedAnswer.js'
import { useLanguage } from '../useLanguage.js'

/** Read-only, with the plan: what a newer template has no place for. */
export function UnplacedAnswers({ unplaced }: { unplaced: readonly UnplacedOfVersion[] }) {
  const words = versions[useLanguage()].unplaced
  if (unplaced.length === 0) {
    return null
  }
  return (
    <section className="leidraad leidraad-panel field-type" aria-label={words.title}>
      <h2 className="leidraad-title">{words.title}</h2>
      <p className="leidraad-quiet">{words.help}</p>
      <div className="leidraad-fields">
        {unplaced.map((item) => (
          <Unplaced
            key={`${item.version} ${item.section.id} ${item.field.id}`}
            item={item}
            from={fill(words.from, { section: item.section.title, version: item.version })}
          />
        ))}
      </div>
    </section>
  )
}

export function Unplaced({ item, from }: { item: UnplacedAnswer; from: string }) {
  const words = versions[useLanguage()].unplaced.reasons
  return (
    <div className="leidraad-field">
      <div className="leidraad-field__label">{item.field.label}</div>
      <p className="leidraad-quiet">{[from, ...item.reasons.map((r) => words[r])].join(' · ')}</p>
      <PresentedAnswer field={item.field} answer={item.answer} />
    </div>
  )
}
