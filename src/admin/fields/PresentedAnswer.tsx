'use client'

import type { Answer, SectionAnswers } from '../../domain/forms/answers.js'
import type { Field, Section } from '../../domain/forms/definition.js'
import { presentField, type PresentedField } from '../../domain/forms/presentAnswer.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { domId } from './place.js'

/** A section as it reads when nothing can be filled in. */
export function PresentedSection({
  section,
  answers,
}: {
  section: Section
  answers: SectionAnswers
}) {
  return (
    <div className="leidraad-fields">
      {section.fields
        .filter(({ type }) => type !== 'explanation')
        .map((field) => (
          <div
            key={field.id}
            id={domId({ sectionId: section.id, fieldId: field.id })}
            tabIndex={-1}
            className="leidraad-field"
          >
            <div className="leidraad-field__label">{field.label}</div>
            <PresentedAnswer field={field} answer={answers[field.id] ?? null} />
          </div>
        ))}
    </div>
  )
}

export function PresentedAnswer({ field, answer }: { field: Field; answer: Answer }) {
  const language = useLanguage()
  return <Presented presented={presentField(field, answer, language)} />
}

function Presented({ presented }: { presented: PresentedField }) {
  const words = planForm[useLanguage()]
  switch (presented.kind) {
    case 'fact':
      return <p>{presented.value}</p>
    case 'text':
    case 'explanation':
      return presented.paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)
    case 'list':
      return (
        <ul className="leidraad-bullets">
          {presented.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <PresentedTable {...presented} />
    case 'items':
      return presented.items.map((item) => <PresentedItem key={item.id} {...item} />)
    case 'unanswered':
      return <p className="leidraad-quiet">{words.unanswered}</p>
  }
}

function PresentedTable({ columns, rows }: Extract<PresentedField, { kind: 'table' }>) {
  return (
    <div className="leidraad-scroll">
      <table className="leidraad-readtable">
        <thead>
          <tr>
            {columns.map(({ label, align }) => (
              <th key={label} scope="col" style={{ textAlign: align }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={{ textAlign: columns[column]?.align }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PresentedItem({ title, fields }: { title: string; fields: PresentedField[] }) {
  return (
    <div className="leidraad-item">
      <h5 className="leidraad-item__title">{title}</h5>
      {fields.map((field) => (
        <div key={field.id} className="leidraad-fact">
          <div className="leidraad-fact__label">{field.label}</div>
          <Presented presented={field} />
        </div>
      ))}
    </div>
  )
}
