'use client'

import type { TemplateChanges } from '../../domain/versions/overview.js'
import type { Effect } from '../../domain/versions/effects.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { useLanguage } from '../useLanguage.js'

/** Which plans there are on an older version, and what moving them would do. */
export function RunningPlans({ plans }: { plans: TemplateChanges['plans'] }) {
  const words = versions[useLanguage()].publish
  const { total, counted, byVersion, bySchool, effects } = plans
  if (total === 0) {
    return <p className="leidraad-quiet">{words.noPlans}</p>
  }
  return (
    <div>
      <p className="leidraad-notice__title">{words.plans}</p>
      <ul className="leidraad-bullets">
        {byVersion.map((version) => (
          <li key={version.number}>{fill(words.keep, version)}</li>
        ))}
        <Effects text={words.unplaced} effects={effects.unplaced} />
        <Effects text={words.moved} effects={effects.moved} />
        <Effects text={words.converted} effects={effects.converted} />
        <Effects text={words.missing} effects={effects.missing} />
        {effects.untouched > 0 && <li>{fill(words.untouched, { plans: effects.untouched })}</li>}
      </ul>
      {bySchool.length > 0 && (
        <ul className="leidraad-bullets">
          {bySchool.map((school) => (
            <li key={school.name}>{fill(words.school, school)}</li>
          ))}
        </ul>
      )}
      {counted < total && (
        <p className="leidraad-quiet">{fill(words.counted, { counted, total })}</p>
      )}
    </div>
  )
}

function Effects({ text, effects }: { text: string; effects: readonly Effect[] }) {
  return effects.map(({ path, label, plans, answers }) => (
    <li key={path.join('/')}>{fill(text, { label, plans, answers })}</li>
  ))
}
