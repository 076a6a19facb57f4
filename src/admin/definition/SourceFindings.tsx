'use client'

import type { PlanDefinition } from '../../domain/definition/definition.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import type { CheckedSource, SourceProblem } from './checkSource.js'

type FindingsProps = { checked: CheckedSource; onGoTo: (offset: number) => void }

/** What the text says, or what is wrong with it, each with a way to the place. */
export function SourceFindings({ checked, onGoTo }: FindingsProps) {
  const words = admin[useLanguage()].definition
  switch (checked.kind) {
    case 'fine':
      return <Notice kind="good">{fill(words.fine, countsOf(checked.definition))}</Notice>
    case 'broken':
      return (
        <Notice kind="error">
          {fill(words.broken, { line: checked.line, column: checked.column })}{' '}
          <GoTo line={checked.line} offset={checked.offset} onGoTo={onGoTo} />
        </Notice>
      )
    case 'wrong':
      return (
        <Notice kind="warning">
          <p className="leidraad-notice__title">
            {fill(words.problems, { count: checked.problems.length })}
          </p>
          <ul className="leidraad-list">
            {checked.problems.map(({ text, line, offset }, index) => (
              <li key={index}>
                {text} <GoTo line={line} offset={offset} onGoTo={onGoTo} />
              </li>
            ))}
          </ul>
        </Notice>
      )
  }
}

type GoToProps = Pick<SourceProblem, 'line' | 'offset'> & Pick<FindingsProps, 'onGoTo'>

function GoTo({ line, offset, onGoTo }: GoToProps) {
  const words = admin[useLanguage()].definition
  return (
    <button
      type="button"
      className="leidraad-textbutton"
      onClick={() => {
        onGoTo(offset)
      }}
    >
      {fill(words.goTo, { line })}
    </button>
  )
}

const countsOf = ({ sections, slots }: PlanDefinition) => ({
  sections: sections.length,
  fields: sections.flatMap(({ fields }) => fields).length,
  slots: slots.length,
})
