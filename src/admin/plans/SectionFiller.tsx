'use client'

import { useCallback, useDeferredValue, useMemo } from 'react'

import type { Answer, Issue, SectionAnswers } from '../../domain/forms/answers.js'
import type { Section } from '../../domain/forms/definition.js'
import { validateSection } from '../../domain/forms/validateAnswers.js'
import { issueText } from '../../translations/forms.js'
import { planForm } from '../../translations/planForm.js'
import { hashOf } from '../fields/place.js'
import { SectionFields } from '../fields/SectionFields.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import type { Filling } from './filling.js'
import { MergeDesk } from './MergeDesk.js'
import { useFilling } from './useAutosave.js'

type FillerProps = { section: Section; autosave: Autosave; isChecked: boolean }

/** The open section: a choice between two versions when there are two, else its fields. */
export function SectionFiller({ section, autosave, isChecked }: FillerProps) {
  const filling = useFilling(autosave, section.id)
  const onField = useCallback(
    (fieldId: string, answer: Answer) => {
      const { answers } = autosave.filling(section.id)
      autosave.change(section.id, { ...answers, [fieldId]: answer })
    },
    [autosave, section.id],
  )
  const onMerged = useCallback(
    (answers: SectionAnswers) => void autosave.resolve(section.id, answers),
    [autosave, section.id],
  )
  const issues = useIssues({ section, filling, isChecked })
  if (filling.theirs) {
    return (
      <MergeDesk
        section={section}
        sides={{ base: filling.saved, mine: filling.answers, theirs: filling.theirs.answers }}
        onMerged={onMerged}
      />
    )
  }
  return (
    <>
      <IssueList issues={issues} />
      <SectionFields
        section={section}
        answers={filling.answers}
        issues={issues}
        onField={onField}
      />
    </>
  )
}

type Checked = { section: Section; filling: Filling; isChecked: boolean }

/** What the rules find here, behind the typing, and what only the server found. */
function useIssues({ section, filling, isChecked }: Checked): Issue[] {
  const answers = useDeferredValue(filling.answers)
  return useMemo(() => {
    const found = validateSection(section, answers, isChecked ? 'sign' : 'save')
    return found.length > 0 || filling.phase !== 'refused' ? found : filling.issues
  }, [section, answers, isChecked, filling.phase, filling.issues])
}

function IssueList({ issues }: { issues: readonly Issue[] }) {
  const language = useLanguage()
  return issues.length === 0 ? null : (
    <Notice kind="warning">
      <p className="leidraad-notice__title">{planForm[language].problems}</p>
      <ul className="leidraad-list">
        {issues.map((issue, index) => (
          <li key={index}>
            <a className="leidraad-link" href={hashOf(issue)}>
              {issueText(issue, language)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
