/** One section of a contributor: what its page shows, and what is sent from it. */
import type { PayloadRequest } from 'payload'

import type { ContributionForm } from '../actions/contributions/openContribution.js'
import {
  isAsked,
  rowIdsIn,
  type FormPath,
  type FormValues,
} from '../domain/contributions/formNames.js'
import { writeForm } from '../domain/contributions/writeForm.js'
import type { Issue } from '../domain/definition/answers.js'
import type { Section } from '../domain/definition/definition.js'
import { formatDateTime } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import { holdsAnswer } from '../domain/forms/holdsAnswer.js'
import type { FormState } from '../domain/logic/formState.js'
import { fixedRows, innerFields } from '../domain/fieldTypes/inner.js'
import type { AnyField } from '../domain/fieldTypes/index.js'
import { fill } from '../translations/fill.js'
import { errorsOf, formFields } from './contributionForm.js'
import type { FormPage } from './formPage.js'
import {
  contributionPath,
  readView,
  savedText,
  sectionFrame,
  type ContributionPage,
} from './contributionView.js'
import { pageResponse } from './page.js'

export type SectionPage = {
  req: PayloadRequest
  shown: ContributionPage
  form: ContributionForm
  section: Section
}

export const storedAnswers = ({ form, section }: SectionPage) => form.answers[section.id] ?? {}

const partOf = ({ form, section }: SectionPage) => form.sections.find(({ id }) => id === section.id)

/** `undefined` for what is not there, or not for them. */
export function sectionPage(
  at: Omit<SectionPage, 'section'>,
  sectionId: string,
): SectionPage | undefined {
  const isTheirs = at.form.sections.some(({ id }) => id === sectionId)
  const section = at.form.definition.sections.find(({ id }) => id === sectionId)
  return section && isTheirs ? { ...at, section } : undefined
}

export const mayFill = (at: SectionPage): boolean => partOf(at)?.mayFill ?? false

export type Sent = {
  values: FormValues
  state: FormState
  issues: readonly Issue[]
  /** What is wrong with the whole: too busy, a file that is not taken. */
  problems: readonly string[]
  status: number
}

export function showSection(at: SectionPage, sent?: Sent): Response {
  const { req, shown, form, section } = at
  const { page, token, view } = shown
  const canFill = mayFill(at)
  const path = contributionPath(token, section.id)
  return pageResponse(req, page, {
    name: 'contributeSection',
    title: `${section.title} – ${view.school}`,
    brand: view.school,
    logo: view.logo,
    path: sent ? undefined : path,
    withForm: true,
    status: sent?.status ?? 200,
    view: canFill ? fillView(at, sent) : readView(shown, form, section),
  })
}

function fillView(at: SectionPage, sent: Sent | undefined) {
  const { req, shown, form, section } = at
  const { page, words } = shown
  const { action, ...frame } = sectionFrame(shown, form, section)
  const part = partOf(at)
  return {
    ...frame,
    errors: sent !== undefined && errorList(sent, page.language),
    notice: sent === undefined && noticeOf(req, at),
    saved: part !== undefined && savedText(page, part, words),
    form: { action, revision: part?.revision ?? 0 },
    read: [],
    fields: formFields(formPage(at, sent)),
  }
}

function formPage(at: SectionPage, sent: Sent | undefined): FormPage {
  const { shown, form, section } = at
  const { page, token, words } = shown
  const stored = storedAnswers(at)
  const { values, state, issues } = sent ?? {
    values: writeForm(section, stored, page.language),
    state: form.state,
    issues: [],
  }
  return {
    section,
    values,
    before: stored,
    state,
    issues,
    people: form.people,
    fileHref: (id) =>
      page.fileAddress(`${contributionPath(token)}/bestand/${encodeURIComponent(id)}`),
    words,
    language: page.language,
  }
}

function errorList({ issues, problems }: Sent, language: Language) {
  const whole = problems.map((text) => ({ text, href: false as const }))
  const listed = [...whole, ...(errorsOf(issues, language) || [])]
  return listed.length > 0 && listed
}

function noticeOf(req: PayloadRequest, at: SectionPage): string | false {
  const { words, page } = at.shown
  const said = req.searchParams.get('bewaard')
  const savedAt = partOf(at)?.savedAt
  if (said === null || savedAt === undefined) {
    return false
  }
  return said === 'meer' ? words.more : fill(words.saved, { time: timeOf(savedAt, page.language) })
}

/** `14.05 uur`. */
export const timeOf = (moment: string, language: Language): string =>
  formatDateTime(moment, language).split(', ').at(-1) ?? ''

/** Whether answers brought questions that were not on the page. */
export function hasMore(section: Section, state: FormState, values: FormValues): boolean {
  const isUnasked = (field: AnyField, around: FormPath): boolean => {
    const path = [...around, field.id]
    const { visible, readOnly } = state.field([section.id, ...path])
    if (!holdsAnswer(field) || !visible || readOnly) {
      return false
    }
    const rows = fixedRows(field)?.map(({ id }) => id) ?? rowIdsIn(values, path)
    return (
      !isAsked(values, path) ||
      rows.some((id) => innerFields(field).some((inner) => isUnasked(inner, [...path, id])))
    )
  }
  return section.fields.some((field) => isUnasked(field, []))
}
