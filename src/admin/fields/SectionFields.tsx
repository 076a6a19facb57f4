'use client'

import { memo, useCallback, useMemo, type KeyboardEvent } from 'react'

import type {
  Answer,
  Issue,
  Row,
  SectionAnswers,
  SimpleAnswer,
} from '../../domain/forms/answers.js'
import type { Field, Section } from '../../domain/forms/definition.js'
import type { Place } from '../../domain/forms/issues.js'
import { Explanation } from './Explanation.js'
import { GroupInput } from './GroupInput.js'
import { byField, NO_ISSUES } from './place.js'
import { SimpleInput } from './SimpleInput.js'
import { TableInput } from './TableInput.js'

export type OnField = (fieldId: string, answer: Answer) => void

type FieldsProps = {
  section: Section
  answers: SectionAnswers
  issues: readonly Issue[]
  /** Keeps its identity, so that a keystroke renders only its own field. */
  onField: OnField
}

/** The fields of one section, to be filled. */
export function SectionFields({ section, answers, issues, onField }: FieldsProps) {
  const found = useMemo(() => byField(issues), [issues])
  return (
    <div className="leidraad-fields" onKeyDown={keepEnter}>
      {section.fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          sectionId={section.id}
          answer={answers[field.id] ?? null}
          issues={found.get(field.id) ?? NO_ISSUES}
          onField={onField}
        />
      ))}
    </div>
  )
}

/** Our fields stand within Payload's form, which Enter would submit. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault()
  }
}

type FieldProps = {
  field: Field
  sectionId: string
  answer: Answer
  issues: readonly Issue[]
  onField: OnField
}

const FieldInput = memo(function FieldInput(props: FieldProps) {
  const { field, sectionId, answer, issues, onField } = props
  const place = useMemo(() => ({ sectionId, fieldId: field.id }), [sectionId, field.id])
  const onAnswer = useCallback(
    ({ fieldId = '' }: Place, next: SimpleAnswer) => {
      onField(fieldId, next)
    },
    [onField],
  )
  const onRows: (fieldId: string, rows: Row[] | null) => void = onField
  switch (field.type) {
    case 'explanation':
      return <Explanation field={field} />
    case 'table':
      return <TableInput {...{ field, sectionId, answer, issues, onRows }} />
    case 'group':
      return <GroupInput {...{ field, sectionId, answer, issues, onRows }} />
    default:
      return (
        <SimpleInput
          {...{ field, place, issues, onAnswer }}
          answer={isRows(answer) ? null : answer}
        />
      )
  }
})

const isRows = (answer: Answer): answer is Row[] =>
  Array.isArray(answer) && answer.some((item) => typeof item === 'object')
