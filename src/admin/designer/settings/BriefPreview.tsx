'use client'

import { useMemo } from 'react'

import type { PlanDefinition } from '../../../domain/definition/definition.js'
import type { PresentedField } from '../../../domain/forms/presentAnswer.js'
import { isoDay } from '../../../domain/kernel/format.js'
import type { Language } from '../../../domain/kernel/language.js'
import { exampleAnswers } from '../../../domain/layout/exampleAnswers.js'
import { evaluateForm } from '../../../domain/logic/evaluateForm.js'
import { planInBrief } from '../../../domain/plans/inBrief.js'
import { useWords } from '../DesignContext.js'

/** The plan in brief as it will be read, with examples for answers. */
export function BriefPreview({ definition }: { definition: PlanDefinition }) {
  const { words, language } = useWords()
  const { example, preview } = words.inBrief
  const fields = useMemo(
    () => exampleBrief(definition, { language, text: example }),
    [definition, language, example],
  )
  return fields.length === 0 ? null : (
    <section className="leidraad-brief__preview" aria-label={preview}>
      <p className="leidraad-set__label">{preview}</p>
      {fields.map((field, index) => (
        <div key={index}>
          <p className="leidraad-brief__title">{field.label}</p>
          <Answer field={field} />
        </div>
      ))}
    </section>
  )
}

type Example = { language: Language; text: string }

function exampleBrief(definition: PlanDefinition, { language, text }: Example): PresentedField[] {
  const today = isoDay(new Date())
  const answers = exampleAnswers(definition, { text, today })
  const state = evaluateForm(definition, answers, { today })
  return planInBrief({ definition, answers, state, language })
}

function Answer({ field }: { field: PresentedField }) {
  switch (field.kind) {
    case 'fact':
      return <p>{field.value}</p>
    case 'text':
      return <p>{field.paragraphs.join('\n')}</p>
    case 'list':
      return <p>{field.items.join(', ')}</p>
    case 'table':
      return <Rows {...field} />
    default:
      return null
  }
}

type RowsProps = Pick<Extract<PresentedField, { kind: 'table' }>, 'columns' | 'rows'>

function Rows({ columns, rows }: RowsProps) {
  return (
    <table className="leidraad-brief__table">
      <thead>
        <tr>
          {columns.map(({ label }, index) => (
            <th key={index} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((text, index) => (
              <td key={index}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
