'use client'

import type { Issue } from '../../domain/definition/answers.js'
import { isBlocking } from '../../domain/forms/issues.js'
import { fill } from '../../translations/fill.js'
import { issueText } from '../../translations/forms.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { hashOf } from '../fields/place.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { bySection } from './bySection.js'

/** A list longer than this hides the panel; what follows shows once the first are done. */
const MOST_SHOWN = 8

/** What keeps the plan from being sent, and what is worth a warning. */
export function MissingAnswers({ issues }: { issues: readonly Issue[] }) {
  const words = signingPanel[useLanguage()]
  const warnings = issues.filter((issue) => !isBlocking(issue))
  return (
    <>
      <Issues title={words.missing} help={words.missingHelp} issues={issues.filter(isBlocking)} />
      <Issues title={words.warnings} help={words.warningsHelp} issues={warnings} />
    </>
  )
}

type IssuesProps = { title: string; help: string; issues: readonly Issue[] }

/** By section; each line leads to its field. */
function Issues({ title: heading, help, issues }: IssuesProps) {
  const language = useLanguage()
  const words = signingPanel[language]
  const more = issues.length - MOST_SHOWN
  if (issues.length === 0) {
    return null
  }
  return (
    <Notice kind="warning">
      <p className="leidraad-notice__title">{heading}</p>
      <p>{help}</p>
      {bySection(issues.slice(0, MOST_SHOWN)).map(({ title, found }) => (
        <div key={title}>
          <p className="leidraad-missing__section">{title}</p>
          <ul className="leidraad-list">
            {found.map((issue, index) => (
              <li key={index}>
                <a className="leidraad-link" href={hashOf(issue)}>
                  {issueText(issue, language)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && <p className="leidraad-quiet">{fill(words.missingMore, { count: more })}</p>}
    </Notice>
  )
}
