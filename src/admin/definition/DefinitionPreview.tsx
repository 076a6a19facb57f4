'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Answer, Answers } from '../../domain/forms/answers.js'
import type { PlanDefinition } from '../../domain/forms/definition.js'
import { setAnswer } from '../../domain/forms/changes.js'
import { validateSection } from '../../domain/forms/validateAnswers.js'
import { admin } from '../../translations/admin.js'
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
      <h4 className="leidraad-panel__title">{words.preview}</h4>
      <p className="leidraad-field__help">
        {checked.kind === 'fine' ? words.previewHelp : words.stalePreview}
      </p>
      {latest && <PreviewOf definition={latest} />}
    </section>
  )
}

function PreviewOf({ definition }: { definition: PlanDefinition }) {
  const { sections } = definition
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
  const given = answers[sectionId]
  const issues = useMemo(
    () => (section ? validateSection(section, fitting(section, given), 'save') : []),
    [section, given],
  )
  if (section === undefined) {
    return null
  }
  return (
    <>
      <SectionChoice sections={sections} openId={sectionId} onOpen={setOpenId} />
      <h4 className="leidraad-plan__title">{section.title}</h4>
      {section.intro !== undefined && <p className="leidraad-plan__intro">{section.intro}</p>}
      <SectionFields section={section} answers={given ?? {}} issues={issues} onField={onField} />
      <Slots definition={definition} />
    </>
  )
}

/** Without answers to fields that were taken out of the definition meanwhile. */
function fitting({ fields }: PlanDefinition['sections'][number], given: Answers[string] = {}) {
  return Object.fromEntries(fields.map(({ id }) => [id, given[id] ?? null]))
}

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
