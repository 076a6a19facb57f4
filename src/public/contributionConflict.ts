/** Two versions of one section beside one another, question by question. */
import { isDeepStrictEqual } from 'node:util'

import type { ContributionForm } from '../actions/contributions/openContribution.js'
import { anchorOf, type FormValues } from '../domain/contributions/formNames.js'
import type { Answer, SectionAnswers } from '../domain/definition/answers.js'
import type { AnsweredField } from '../domain/fieldTypes/index.js'
import type { Section } from '../domain/definition/definition.js'
import { holdsAnswer } from '../domain/forms/holdsAnswer.js'
import { isRecord, ownValue } from '../domain/kernel/json.js'
import { presentField } from '../domain/forms/presentAnswer.js'
import type { PageView } from '../ports/pages.js'
import { fill } from '../translations/fill.js'
import { sectionFrame, type ContributionPage } from './contributionView.js'
import { presentedLines } from './presentedLines.js'

export type Theirs = { revision: number; answers: SectionAnswers; name: string | undefined }

const CONTROL = /^~(act|revision|session|sequence|choose\.)/

export const chooseName = (fieldId: string): string => `~choose.${fieldId}`

/** What a refused save says about the version that is stored. */
export function theirsIn(data: Readonly<Record<string, unknown>>): Theirs {
  const { revision, answers, savedBy } = data
  const name = ownValue(savedBy, 'name')
  return {
    revision: typeof revision === 'number' ? revision : 0,
    answers: isRecord(answers) ? (answers as SectionAnswers) : {},
    name: typeof name === 'string' ? name : undefined,
  }
}

const answeredFields = ({ fields }: Section): AnsweredField[] => fields.filter(holdsAnswer)

/** Per question mine or theirs, as chosen on the page. */
export function chosenAnswers(
  values: FormValues,
  { section, mine, stored }: { section: Section; mine: SectionAnswers; stored: SectionAnswers },
): SectionAnswers {
  const entries = answeredFields(section).flatMap(({ id }): [string, Answer][] => {
    const isTheirs = values.get(chooseName(id))?.[0] === 'theirs'
    const answer = ownValue(isTheirs ? stored : mine, id) as Answer | undefined
    return answer === undefined ? [] : [[id, answer]]
  })
  return Object.fromEntries(entries)
}

type Conflict = {
  form: ContributionForm
  section: Section
  values: FormValues
  mine: SectionAnswers
  theirs: Theirs
}

export function conflictView(
  shown: ContributionPage,
  { form, section, values, mine, theirs }: Conflict,
): PageView {
  const { words } = shown
  const name = theirs.name ?? words.someone
  return {
    ...sectionFrame(shown, form, section),
    conflictText: fill(words.conflictText, { name }),
    theirsLabel: fill(words.theirs, { name }),
    revision: theirs.revision,
    carried: [...values]
      .filter(([key]) => !CONTROL.test(key))
      .flatMap(([key, texts]) => texts.map((value) => ({ name: key, value }))),
    differences: differences(shown, section, { mine, theirs: theirs.answers }),
  }
}

type Versions = Record<'mine' | 'theirs', SectionAnswers>

function differences({ page, words }: ContributionPage, section: Section, versions: Versions) {
  const linesOf = (field: AnsweredField, answer: unknown): string[] => {
    const lines = presentedLines(presentField(field, answer as Answer, page.language))
    return lines.length > 0 ? lines : [words.notAnswered]
  }
  return answeredFields(section)
    .map((field) => ({
      field,
      mine: ownValue(versions.mine, field.id) ?? null,
      theirs: ownValue(versions.theirs, field.id) ?? null,
    }))
    .filter(({ mine, theirs }) => !isDeepStrictEqual(mine, theirs))
    .map(({ field, mine, theirs }) => ({
      id: anchorOf([field.id]),
      name: chooseName(field.id),
      label: field.label,
      mine: { lines: linesOf(field, mine), checked: mine !== null },
      theirs: { lines: linesOf(field, theirs), checked: mine === null },
    }))
}
