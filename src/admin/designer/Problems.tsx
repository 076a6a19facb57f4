'use client'

import { keyOf } from '../../domain/designing/nodePath.js'
import { fill } from '../../translations/fill.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { SLOTS, TEMPLATE, type FocusOn } from './designState.js'
import type { DesignProblem } from './useProblems.js'

/** What is still to be solved, each with the way to it. */
export function Problems({ problems }: { problems: readonly DesignProblem[] }) {
  const { words } = useWords()
  const { dispatch } = useDesignActions()
  if (problems.length === 0) {
    return null
  }
  const count = problems.length
  return (
    <details className="leidraad-notice leidraad-notice--warning leidraad-problems">
      <summary className="leidraad-notice__title">
        {count === 1 ? words.problem : fill(words.problems, { count })}
      </summary>
      <ul className="leidraad-list">
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.text}{' '}
            <button
              type="button"
              className="leidraad-textbutton"
              aria-label={`${words.goTo}: ${problem.text}`}
              onClick={() => {
                const focus = focusOf(problem)
                dispatch({ type: 'select', key: focus.key, focus })
              }}
            >
              {words.goTo}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const names: ReadonlySet<string> = new Set(['label', 'title', 'id'])

function focusOf({ at }: DesignProblem): FocusOn {
  if (at.kind === 'slots' || at.kind === 'template') {
    return { key: at.kind === 'slots' ? SLOTS : TEMPLATE, part: at.setting ?? 'card' }
  }
  const part = at.setting === undefined ? 'card' : names.has(at.setting) ? 'name' : at.setting
  return { key: keyOf(at.path), part }
}
