'use client'

import '../fields.css'

import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react'

import type { Answer, Issue, SectionAnswers } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import type { FormState } from '../../domain/logic/formState.js'
import { FieldInput } from './FieldInput.js'
import type { OnAnswer } from './inputProps.js'
import { byField, NO_ISSUES, within } from './place.js'
import { keepSame, shownFields, type ShownFields } from './shown.js'

export type OnField = (fieldId: string, answer: Answer) => void

type FieldsProps = {
  section: Section
  answers: SectionAnswers
  /** Of the whole form: conditions look at other sections too. */
  state: FormState
  issues: readonly Issue[]
  /** Keeps its identity, so that a keystroke renders only its own field. */
  onField: OnField
}

const nothing = { visible: false, readOnly: false, required: undefined }

/** The fields of one section, to be filled. */
export function SectionFields(props: FieldsProps) {
  const { section, answers, issues, onField } = props
  const found = useMemo(() => byField(issues), [issues])
  const shown = useShown(props)
  const places = useMemo(
    () => section.fields.map(({ id }) => within({ sectionId: section.id }, id)),
    [section],
  )
  const onAnswer = useCallback<OnAnswer>(
    ({ fieldId = '' }, answer) => {
      onField(fieldId, answer)
    },
    [onField],
  )
  return (
    <div className="leidraad-fields" onKeyDown={keepEnter}>
      {section.fields.map((field, index) => (
        <FieldInput
          key={field.id}
          field={field}
          place={places[index] ?? {}}
          answer={answers[field.id] ?? null}
          shown={shown[field.id] ?? nothing}
          issues={found.get(field.id) ?? NO_ISSUES}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  )
}

function useShown({ section, answers, state }: FieldsProps): ShownFields {
  const before = useRef<ShownFields>({})
  const now = useMemo(
    () =>
      keepSame(
        before.current,
        shownFields(section.fields, { path: [section.id], values: answers, state }),
      ),
    [section, answers, state],
  )
  before.current = now
  return now
}

/** Our fields stand within Payload's form, which Enter would submit. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault()
  }
}
