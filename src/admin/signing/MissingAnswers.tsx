'use client'

import type { Issue } from '../../domain/forms/answers.js'
import { fill } from '../../translations/fill.js'
import { issueText } from '../../translations/forms.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { hashOf } from '../fields/place.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { bySection } from './bySection.js'

/** A list longer than this hides the panel; what follows shows once the first are done. */
const MOST_SHOWN = 8

/** What keeps the plan from being sent, by section; each line leads to its field. */
export function MissingAnswers({ issues }: { issues: readonly Issue[] }) {
  const language = useLanguage()
  const words = signingPanel[language]
  const more = issues.length - MOST_SHOWN
  return (
    <Notice kind="warning">
      <p className="leidraad-notice__title">{words.missing}</p>
      <p>{words.missingHelp}</p>
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
