'use client'

import type { CompletenessLevel, Issue } from '../../domain/definition/answers.js'
import { fill } from '../../translations/fill.js'
import { issueText } from '../../translations/forms.js'
import { planForm } from '../../translations/planForm.js'
import { hashOf, type FieldPlace } from '../fields/place.js'
import { bySection } from '../signing/bySection.js'
import { useLanguage } from '../useLanguage.js'
import { levelStandings, warningsOf, type LevelStanding } from './levels.js'
import type { LiveForm } from './liveForm.js'
import { useFindings } from './useLiveForm.js'

type Lead = (place: FieldPlace) => void
type PanelProps = { form: LiveForm; onLead: Lead }
type Words = (typeof planForm)['nl']['levels']

/** How far the plan is, and what is missing for each next step; every point leads to its field. */
export function LevelsPanel({ form, onLead }: PanelProps) {
  const words = planForm[useLanguage()].levels
  const findings = useFindings(form)
  const standings = levelStandings(findings)
  const warnings = warningsOf(findings)
  return (
    <details className="leidraad-levels">
      <summary className="leidraad-levels__summary">
        <span className="leidraad-levels__title">{words.title}</span>
        {standings.map((standing) => (
          <LevelMark key={standing.level} standing={standing} />
        ))}
      </summary>
      <p className="leidraad-quiet">{words.readableOnly}</p>
      {standings.map((standing) => (
        <Level key={standing.level} {...{ standing, onLead }} />
      ))}
      {warnings.length > 0 && (
        <section className="leidraad-level">
          <h3 className="leidraad-level__title">{words.warnings}</h3>
          <Missing issues={warnings} onLead={onLead} />
        </section>
      )}
    </details>
  )
}

function countText(words: Words, level: CompletenessLevel, count: number): string {
  if (count === 0) {
    return words.done
  }
  const texts = level === 'save' ? words.wrong : words.missing
  return fill(count === 1 ? texts.one : texts.more, { count })
}

function LevelMark({ standing: { level, isReached, count } }: { standing: LevelStanding }) {
  const words = planForm[useLanguage()].levels
  const open = level === 'save' ? 'problems' : 'inProgress'
  return (
    <span className="leidraad-levels__mark">
      <span className={`leidraad-mark leidraad-mark--${isReached ? 'complete' : open}`} />
      <span>
        {words[level]}: {countText(words, level, count)}
      </span>
    </span>
  )
}

function Level({ standing, onLead }: { standing: LevelStanding; onLead: Lead }) {
  const words = planForm[useLanguage()].levels
  const { level, own, count } = standing
  return (
    <section className="leidraad-level">
      <h3 className="leidraad-level__title">{words[level]}</h3>
      {count === 0 && <p className="leidraad-quiet">{words.nothing}</p>}
      <Missing issues={own} onLead={onLead} />
      {count > own.length && <p className="leidraad-quiet">{words.before}</p>}
    </section>
  )
}

type MissingProps = { issues: readonly Issue[]; onLead: Lead }

function Missing({ issues, onLead }: MissingProps) {
  const words = planForm[useLanguage()].levels
  return bySection(issues).map(({ title, found }) => (
    <div key={title}>
      <p className="leidraad-missing__section">{title === '' ? words.whole : title}</p>
      <IssueLinks issues={found} onLead={onLead} />
    </div>
  ))
}

export function IssueLinks({ issues, onLead }: MissingProps) {
  const language = useLanguage()
  return (
    <ul className="leidraad-list leidraad-issuelinks">
      {issues.map((issue, index) => (
        <li key={index}>
          <a
            className="leidraad-link"
            href={hashOf(issue)}
            onClick={(event) => {
              event.preventDefault()
              onLead(issue)
            }}
          >
            {issueText(issue, language)}
          </a>
        </li>
      ))}
    </ul>
  )
}
