'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Answer, Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { isoDay } from '../../domain/kernel/format.js'
import { setAnswer } from '../../domain/forms/changes.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import { admin } from '../../translations/admin.js'
import { FormWorldProvider } from '../fields/FormWorld.js'
import { SectionFields } from '../fields/SectionFields.js'
import { useLanguage } from '../useLanguage.js'
import type { CheckedSource } from './checkSource.js'

/** The form as those who fill a plan will see it, with answers that are kept nowhere. */
export function DefinitionPreview({ checked }: { checked: CheckedSource }) {
  const words = admin[useLanguage()].definition
  const [latest, setLatest] = useState<PlanDefinition>()
  useEffect(() => {
    if (checked.kind === 'fine') {
      setLatest(checked.definition)
    }
  }, [checked])
  return (
    <section className="leidraad-definition__preview" aria-label={words.preview}>
      <h2 className="leidraad-panel__title">{words.preview}</h2>
      <p className="leidraad-field__help">
        {checked.kind === 'fine' ? words.previewHelp : words.stalePreview}
      </p>
      {latest && <PreviewOf definition={latest} />}
    </section>
  )
}

function PreviewOf({ definition }: { definition: PlanDefinition }) {
  const { sections, slots } = definition
  const [openId, setOpenId] = useState<string>()
  const [answers, setAnswers] = useState<Answers>({})
  const section = sections.find(({ id }) => id === openId) ?? sections[0]
  const sectionId = section?.id ?? ''
  const onField = useCallback(
    (fieldId: string, answer: Answer) => {
      setAnswers((current) => setAnswer(current, { sectionId, fieldId }, answer))
    },
    [sectionId],
  )
  const { state, issues } = usePreview(definition, answers, sectionId)
  const world = useMemo(() => ({ people: [], slots }), [slots])
  if (section === undefined) {
    return null
  }
  return (
    <FormWorldProvider value={world}>
      <SectionChoice sections={sections} openId={sectionId} onOpen={setOpenId} />
      <h3 className="leidraad-plan__title">{section.title}</h3>
      {section.intro !== undefined && <p className="leidraad-plan__intro">{section.intro}</p>}
      <SectionFields {...{ section, state, issues, onField }} answers={answers[sectionId] ?? {}} />
      <Slots definition={definition} />
    </FormWorldProvider>
  )
}

function usePreview(definition: PlanDefinition, answers: Answers, sectionId: string) {
  return useMemo(() => {
    const circumstances = { today: isoDay(new Date()) }
    const fitting = answersThatFit(definition, answers)
    const rules = { definition, answers: fitting, circumstances, sectionIds: [sectionId] }
    return {
      state: evaluateForm(definition, fitting, circumstances),
      issues: validateAnswers({ ...rules, level: 'save' }),
    }
  }, [definition, answers, sectionId])
}

/** Without answers to sections and fields that were taken out of the definition meanwhile. */
const answersThatFit = ({ sections }: PlanDefinition, answers: Answers): Answers =>
  Object.fromEntries(
    sections.map(({ id, fields }) => {
      const known = new Set(fields.map((field) => field.id))
      const given = Object.entries(answers[id] ?? {}).filter(([fieldId]) => known.has(fieldId))
      return [id, Object.fromEntries(given)]
    }),
  )

type ChoiceProps = {
  sections: PlanDefinition['sections']
  openId: string
  onOpen: (sectionId: string) => void
}

function SectionChoice({ sections, openId, onOpen }: ChoiceProps) {
  const words = admin[useLanguage()].definition
  return (
    <label className="leidraad-field">
      <span className="leidraad-field__label">{words.section}</span>
      <select
        className="leidraad-input leidraad-input--select"
        value={openId}
        onChange={({ target }) => {
          onOpen(target.value)
        }}
      >
        {sections.map(({ id, title }, index) => (
          <option key={id} value={id}>
            {index + 1}. {title}
          </option>
        ))}
      </select>
    </label>
  )
}

function Slots({ definition: { slots } }: { definition: PlanDefinition }) {
  const words = admin[useLanguage()].definition
  return slots.length === 0 ? null : (
    <p className="leidraad-quiet">
      {words.slots}: {slots.map(({ label }) => label).join(', ')}
    </p>
  )
}
