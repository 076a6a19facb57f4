'use client'

import type { Effect } from '../../domain/versions/effects.js'
import type { TemplateChanges } from '../../domain/versions/overview.js'
import { amount, fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { useLanguage } from '../useLanguage.js'

type Plans = TemplateChanges['plans']

/** Which plans there are on an older version, and what moving them would do. */
export function RunningPlans({ plans }: { plans: Plans }) {
  const words = versions[useLanguage()].publish
  const { total, counted, byVersion, bySchool } = plans
  if (total === 0) {
    return <p className="leidraad-quiet">{words.noPlans}</p>
  }
  return (
    <div className="leidraad-versions__changes">
      <p className="leidraad-notice__title">{words.plans}</p>
      <p>{words.keep}</p>
      <ul className="leidraad-bullets">
        {byVersion.map(({ number, plans: count }) => (
          <li key={number}>
            {fill(words.version, { number, plans: amount(words.amounts, count) })}
          </li>
        ))}
        {bySchool.map(({ name, plans: count }) => (
          <li key={name}>{fill(words.school, { name, plans: amount(words.amounts, count) })}</li>
        ))}
      </ul>
      <WhenMoved effects={plans.effects} />
      {counted < total && (
        <p className="leidraad-quiet">{fill(words.counted, { counted, total })}</p>
      )}
    </div>
  )
}

function WhenMoved({ effects }: { effects: Plans['effects'] }) {
  const words = versions[useLanguage()].publish
  const { untouched, unplaced, moved, converted, missing } = effects
  return (
    <div>
      <p>{words.whenMoved}</p>
      <ul className="leidraad-bullets">
        <Effects text={words.unplaced} effects={unplaced} />
        <Effects text={words.moved} effects={moved} />
        <Effects text={words.converted} effects={converted} />
        <Effects text={words.missing} effects={missing} />
        {untouched > 0 && (
          <li>{fill(words.untouched, { plans: amount(words.amounts, untouched) })}</li>
        )}
      </ul>
    </div>
  )
}

function Effects({ text, effects }: { text: string; effects: readonly Effect[] }) {
  const words = versions[useLanguage()].publish
  return effects.map(({ path, label, plans, answers }) => (
    <li key={path.join('/')}>
      {fill(text, {
        label,
        plans: amount(words.amounts, plans),
        answers: amount(words.answers, answers),
      })}
    </li>
  ))
}
