/** The pages of a contributor as values for their templates. */
import type {
  ContributionForm,
  ContributionSection,
  ContributionView,
} from '../actions/contributions/openContribution.js'
import { anchorOf } from '../domain/contributions/formNames.js'
import type { Issue } from '../domain/definition/answers.js'
import type { Section } from '../domain/definition/definition.js'
import { formatDate, formatDateTime } from '../domain/kernel/format.js'
import { presentSection } from '../domain/forms/presentAnswer.js'
import { planInBrief } from '../domain/plans/inBrief.js'
import type { PageView } from '../ports/pages.js'
import { contributionWords } from '../translations/contributions.js'
import type { ContributionWords } from '../translations/contributionsDutch.js'
import { fill } from '../translations/fill.js'
import { issueText } from '../translations/forms.js'
import { issuePath } from './contributionForm.js'
import type { Page } from './page.js'
import { presentedLines } from './presentedLines.js'

export type ContributionPage = {
  page: Page
  token: string
  view: ContributionView
  words: ContributionWords
}

export const contributionPage = (
  page: Page,
  token: string,
  view: ContributionView,
): ContributionPage => ({
  page,
  token,
  view,
  words: contributionWords(page.language, view.role === 'pupil'),
})

export const contributionPath = (token: string, sectionId?: string): string =>
  `/bijdrage/${encodeURIComponent(token)}${sectionId === undefined ? '' : `/onderdeel/${encodeURIComponent(sectionId)}`}`

const valuesOf = ({ name, about, asker, school }: ContributionView) => ({
  name,
  about,
  asker: asker.name,
  school,
})

const LISTED = 12

export function overviewView(shown: ContributionPage, form: ContributionForm): PageView {
  const { page, token, view, words } = shown
  const values = valuesOf(view)
  const { dueDate, message } = view
  return {
    text: words,
    heading: fill(words.heading, values),
    intro: fill(words.intro, values),
    due: dueDate !== undefined && fill(words.due, { day: formatDate(dueDate, page.language) }),
    message: message !== undefined && {
      from: fill(words.quote, { asker: view.asker.name }),
      text: message,
    },
    brief: briefOf(shown, form),
    parts: form.sections.map((part) => partOf(shown, form, part)),
    missing: missingOf(shown, form),
    finishText: fill(words.finishText, values),
    action: page.address(contributionPath(token)),
    askText: fill(words.askText, values),
    mailto:
      view.asker.email !== '' &&
      `mailto:${encodeURIComponent(view.asker.email).replace('%40', '@')}?subject=${encodeURIComponent(words.askSubject)}`,
  }
}

/** Of what they may read themselves: the form holds nothing else. */
function briefOf({ page, words }: ContributionPage, form: ContributionForm) {
  const fields = planInBrief({ ...form, language: page.language })
  return (
    fields.length > 0 && {
      title: words.inBrief,
      answers: fields.map((field) => ({ label: field.label, lines: presentedLines(field) })),
    }
  )
}

const titleOf = ({ definition }: ContributionForm, sectionId: string): string =>
  definition.sections.find(({ id }) => id === sectionId)?.title ?? ''

function partOf(
  { page, token, words }: ContributionPage,
  form: ContributionForm,
  part: ContributionSection,
) {
  const isEmpty = Object.keys(form.answers[part.id] ?? {}).length === 0
  return {
    title: titleOf(form, part.id),
    href: page.address(contributionPath(token, part.id)),
    state: stateText(part, isEmpty, words),
    mark: part.mayFill && !isEmpty && part.missing.length === 0 ? 'filled' : '',
    saved: part.mayFill && savedText(page, part, words),
  }
}

function stateText(
  { mayFill, missing }: ContributionSection,
  isEmpty: boolean,
  words: ContributionWords,
): string {
  if (!mayFill) {
    return words.stateRead
  }
  if (isEmpty) {
    return words.stateEmpty
  }
  if (missing.length === 0) {
    return words.stateFilled
  }
  return missing.length === 1
    ? words.stateBusyOne
    : fill(words.stateBusy, { count: missing.length })
}

export const savedText = (
  { language }: Page,
  { savedBy, savedAt }: ContributionSection,
  words: ContributionWords,
): string | false =>
  savedBy !== undefined &&
  savedAt !== undefined &&
  fill(words.savedBy, { name: savedBy, at: formatDateTime(savedAt, language) })

function missingOf({ page, token, words }: ContributionPage, form: ContributionForm) {
  const open = form.sections.filter(({ mayFill }) => mayFill).flatMap(({ missing }) => missing)
  const rest = open.length - LISTED
  return (
    open.length > 0 && {
      links: open.slice(0, LISTED).map((issue) => ({
        text: issueText(issue, page.language),
        href: `${page.address(contributionPath(token, issue.sectionId ?? ''))}${fragment(issue)}`,
      })),
      more: rest > 0 && fill(words.finishMore, { count: rest }),
    }
  )
}

const fragment = (issue: Issue): string =>
  issue.fieldId === undefined ? '' : `#${anchorOf(issuePath(issue))}`

/** What every page about one section has. */
export function sectionFrame(
  { page, token, words }: ContributionPage,
  form: ContributionForm,
  section: Section,
) {
  const index = form.sections.findIndex(({ id }) => id === section.id) + 1
  return {
    text: words,
    heading: section.title,
    intro: section.intro ?? (false as const),
    backHref: page.address(contributionPath(token)),
    step: fill(words.step, { index, count: form.sections.length }),
    action: page.address(contributionPath(token, section.id)),
  }
}

export function readView(
  shown: ContributionPage,
  form: ContributionForm,
  section: Section,
): PageView {
  const fields = presentSection({
    section,
    answers: form.answers[section.id],
    state: form.state,
    language: shown.page.language,
  })
  return {
    ...sectionFrame(shown, form, section),
    notice: false,
    saved: false,
    form: false,
    fields: [],
    read: fields
      .filter(({ kind }) => !['pageBreak', 'signature', 'heading'].includes(kind))
      .map((field) => {
        const lines = presentedLines(field)
        return { label: field.label, lines: lines.length > 0 ? lines : [shown.words.notAnswered] }
      }),
  }
}

export function doneView({ page, view, words }: ContributionPage): PageView {
  const values = valuesOf(view)
  return {
    text: words,
    doneText: fill(words.doneText, values),
    doneAt:
      view.doneAt !== undefined &&
      fill(words.doneAt, { at: formatDateTime(view.doneAt, page.language) }),
    doneNext: fill(words.doneNext, values),
  }
}
