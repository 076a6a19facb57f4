'use client'

import { memo, useCallback, useMemo } from 'react'

import type { Answer, Issue, SectionAnswers } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import { planForm } from '../../translations/planForm.js'
import type { FieldPlace } from '../fields/place.js'
import { SectionFields } from '../fields/SectionFields.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import type { Filling } from './filling.js'
import { IssueLinks } from './LevelsPanel.js'
import type { LiveForm } from './liveForm.js'
import { MergeDesk } from './MergeDesk.js'
import { useFilling } from './useAutosave.js'
import { useFindings, useFormState } from './useLiveForm.js'

type FillerProps = {
  section: Section
  form: LiveForm
  autosave: Autosave
  isChecked: boolean
  onLead: (place: FieldPlace) => void
}

/** The open section: a choice between two versions when there are two, else its fields. */
export const SectionFiller = memo(function SectionFiller(props: FillerProps) {
  const { section, form, autosave, onLead } = props
  const filling = useFilling(autosave, section.id)
  const state = useFormState(form, autosave)
  const issues = useIssues(props, filling)
  const onField = useCallback(
    (fieldId: string, answer: Answer) => {
      const { answers } = autosave.filling(section.id)
      autosave.change(section.id, { ...answers, [fieldId]: answer })
    },
    [autosave, section.id],
  )
  if (filling.theirs) {
    return <Merging {...props} filling={filling} theirs={filling.theirs} />
  }
  return (
    <>
      <IssueList issues={issues} onLead={onLead} />
      <SectionFields {...{ section, state, issues, onField }} answers={filling.answers} />
    </>
  )
})

type MergingProps = FillerProps & { filling: Filling; theirs: NonNullable<Filling['theirs']> }

function Merging({ section, form, autosave, filling, theirs }: MergingProps) {
  const onMerged = useCallback(
    (answers: SectionAnswers) => void autosave.resolve(section.id, answers),
    [autosave, section.id],
  )
  const sides = useMemo(
    () => ({ base: filling.saved, mine: filling.answers, theirs: theirs.answers }),
    [filling.saved, filling.answers, theirs.answers],
  )
  return <MergeDesk {...{ section, sides, onMerged, theirs }} stateWith={form.stateWith} />
}

/** What the rules find here, behind the typing, and what only the server found. */
function useIssues({ section, form, isChecked }: FillerProps, filling: Filling): readonly Issue[] {
  const findings = useFindings(form)
  const level = isChecked ? findings.sign : findings.save
  return useMemo(() => {
    const found = level.filter(({ sectionId }) => sectionId === section.id)
    return found.length > 0 || filling.phase !== 'refused' ? found : filling.issues
  }, [level, section.id, filling.phase, filling.issues])
}

type ListProps = { issues: readonly Issue[]; onLead: FillerProps['onLead'] }

const IssueList = memo(function IssueList({ issues, onLead }: ListProps) {
  const words = planForm[useLanguage()]
  return issues.length === 0 ? null : (
    <Notice kind="warning">
      <p className="leidraad-notice__title">{words.problems}</p>
      <IssueLinks issues={issues} onLead={onLead} />
    </Notice>
  )
})
