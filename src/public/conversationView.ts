/** The page of an invitation as values for its template. */
import type { InvitationView } from '../actions/conversations/openInvitation.js'
import {
  guestChoices,
  standingOf,
  type AnswerProblem,
  type SentAnswer,
} from '../domain/conversations/answer.js'
import { momentId, type Moment } from '../domain/conversations/conversation.js'
import { formatDateTime } from '../domain/kernel/format.js'
import type { PageView } from '../ports/pages.js'
import { invitationWords } from '../translations/conversations.js'
import type { InvitationWords } from '../translations/conversationsDutch.js'
import { momentText, placeText } from '../translations/conversationWhen.js'
import { fill } from '../translations/fill.js'
import type { Page } from './page.js'

export type InvitationPage = {
  page: Page
  token: string
  view: InvitationView
  words: InvitationWords
}

export const invitationPage = (
  page: Page,
  token: string,
  view: InvitationView,
): InvitationPage => ({
  ...{ page, token, view },
  words: invitationWords(page.language, view.role === 'pupil'),
})

export const invitationPath = (token: string): string => `/gesprek/${encodeURIComponent(token)}`

/** What is shown in the form, and what is wrong with it. */
type Shown = { answer: SentAnswer; problems: readonly PageProblem[]; isSaved: boolean }

/** `busy`: of the moment, and nobody's mistake. */
export type PageProblem = Omit<AnswerProblem, 'code'> & { code: AnswerProblem['code'] | 'busy' }

export const momentName = (moment: Moment): string => `moment:${momentId(moment)}`

/** As it was answered before; of moments that are asked about no more nothing is left. */
export const answeredBefore = ({ answer, moments, asked }: InvitationView): SentAnswer =>
  answer && standingOf(answer, moments) !== 'open'
    ? { choice: answer.choice, moments: answer.moments, words: answer.words ?? '', asked }
    : { choice: '', moments: {}, words: answer?.words ?? '', asked }

export function invitationView(shown: InvitationPage, form: Shown): PageView {
  const { page, token, view, words } = shown
  const { moments, message, planner, others, place } = view
  const { language } = page
  const values = { name: view.name, about: view.about, planner: planner.name, school: view.school }
  const isSeveral = moments.length > 1
  return {
    text: words,
    errors: errorsOf(shown, form),
    saved: form.isSaved && { title: words.saved, text: fill(words.savedText, values) },
    heading: fill(words.heading, values),
    intro: fill(words.intro, values),
    message: message !== undefined && { from: fill(words.quote, values), text: message },
    whenLabel: isSeveral ? words.proposed : words.when,
    moments: moments.map((moment, index) => momentView(shown, form, { moment, index })),
    place: { text: placeText(place, language), href: place.kind === 'link' && place.text },
    who: [planner.name, ...others, `${view.name} (${words.you})`].join(', '),
    calendar: !isSeveral && page.fileAddress(`${invitationPath(token)}/gesprek.ics`),
    standing: !form.isSaved && standingText(shown),
    action: page.address(invitationPath(token)),
    ...{ asked: view.asked, several: isSeveral },
    choice: choiceView(shown, form),
    otherTime: { value: form.answer.words, error: wordsProblem(shown, form) },
    askText: fill(words.askText, values),
    mailto: planner.email !== '' && mailtoOf(shown),
  }
}

const mailtoOf = ({ view: { planner }, words }: InvitationPage): string =>
  `mailto:${encodeURIComponent(planner.email).replace('%40', '@')}?subject=${encodeURIComponent(words.askSubject)}`

function standingText({ page, view, words }: InvitationPage): string | false {
  const { answer, moments } = view
  if (!answer) {
    return false
  }
  return standingOf(answer, moments) === 'open'
    ? words.again
    : fill(words.answered, { at: formatDateTime(answer.at, page.language) })
}

const textOfProblem = (
  { page, view, words }: InvitationPage,
  { code, index = 0 }: PageProblem,
): string => {
  const moment = view.moments[index]
  const texts: Record<PageProblem['code'], string> = {
    changed: words.problemChanged,
    choice: words.problemChoice,
    moment: fill(words.problemMoment, {
      moment: moment ? momentText(moment, page.language) : '',
    }),
    noMoment: words.problemNoMoment,
    words: words.problemWords,
    wordsLong: words.problemWordsLong,
    busy: `${page.words.busyTitle}. ${page.words.busyText}`,
  }
  return texts[code]
}

const anchors: Record<PageProblem['code'], (index: number) => string> = {
  changed: () => 'antwoord',
  choice: () => 'keuze',
  moment: (index) => `moment-${index + 1}`,
  noMoment: () => 'keuze',
  words: () => 'woorden',
  wordsLong: () => 'woorden',
  busy: () => 'antwoord',
}

const errorsOf = (shown: InvitationPage, { problems }: Shown) =>
  problems.length > 0 &&
  problems.map((problem) => ({
    text: textOfProblem(shown, problem),
    href: `#${anchors[problem.code](problem.index ?? 0)}`,
  }))

const problemAt = (shown: InvitationPage, { problems }: Shown, anchor: string): string | false => {
  const problem = problems.find(({ code, index = 0 }) => anchors[code](index) === anchor)
  return problem !== undefined && textOfProblem(shown, problem)
}

const wordsProblem = (shown: InvitationPage, form: Shown) => problemAt(shown, form, 'woorden')

function momentView(
  shown: InvitationPage,
  form: Shown,
  { moment, index }: { moment: Moment; index: number },
) {
  const { page, words } = shown
  const id = `moment-${index + 1}`
  const said = form.answer.moments[momentId(moment)]
  const labels = { comes: words.canCome, cannot: words.cannot }
  return {
    id,
    name: momentName(moment),
    text: momentText(moment, page.language),
    error: problemAt(shown, form, id),
    options: (['comes', 'cannot'] as const).map((value) => ({
      ...{ id: `${id}-${value}`, value, label: labels[value] },
      checked: said === value,
    })),
  }
}

function choiceView(shown: InvitationPage, form: Shown) {
  const { view, words } = shown
  return {
    label: view.moments.length > 1 ? words.choiceSeveral : words.choice,
    error: problemAt(shown, form, 'keuze'),
    options: guestChoices.map((value) => ({
      ...{ id: `keuze-${value}`, value, label: words[value] },
      checked: form.answer.choice === value,
    })),
  }
}
