/** The signing pages as values for their templates. */
import type { SigningView } from '../actions/signing/view.js'
import { formatDateTime } from '../domain/kernel/format.js'
import { isAgainst } from '../domain/signing/consent.js'
import type { Intent } from '../domain/signing/slots.js'
import { isReadable } from '../domain/signing/turns.js'
import type { PageView } from '../ports/pages.js'
import { consentText, consentWords } from '../translations/consent.js'
import { fill } from '../translations/fill.js'
import { signing } from '../translations/signing.js'
import type { Page } from './page.js'
import type { EntryField, EntryProblem, SigningEntry } from './signingEntry.js'

export type SigningState = 'sign' | 'signed' | 'declined' | 'withdrawn' | 'closed' | 'waiting'

/** What the page is about now; someone's own answer comes before what happened to the request. */
export function signingState({ request, signer }: SigningView): SigningState {
  if (signer.status === 'signed' || signer.status === 'declined') {
    return signer.status
  }
  if (request.status === 'withdrawn') {
    return 'withdrawn'
  }
  if (request.status !== 'open') {
    return 'closed'
  }
  return signer.status === 'waiting' ? 'waiting' : 'sign'
}

export const signingPath = (token: string): string => `/teken/${encodeURIComponent(token)}`

export type SigningPage = { page: Page; token: string; view: SigningView }
export type Filled = { entry: SigningEntry; problems: readonly EntryProblem[] }

const anchors: Record<EntryField, string> = {
  intent: '#betekenis-1',
  statement: '#zienswijze',
  name: '#naam',
  drawing: '#handtekening',
  reason: '#reden',
}

const errorsOf = (problems: readonly EntryProblem[]) =>
  problems.length > 0 &&
  problems.map(({ field, text }) => ({ text, href: field !== undefined && anchors[field] }))

const errorAt = (problems: readonly EntryProblem[], field: EntryField) =>
  problems.find((problem) => problem.field === field)?.text ?? false

const fieldOf = (id: string, value: string, error: string | false) => ({
  value,
  error,
  describedBy: error === false ? `${id}-uitleg` : `${id}-uitleg ${id}-fout`,
})

export function signView(
  { page, token, view }: SigningPage,
  { entry, problems }: Filled,
): PageView {
  const { words } = page
  const { signer, request } = view
  const role = signer.roleLabel
  const [only, ...others] = signer.intents
  const at = (field: EntryField) => errorAt(problems, field)
  return {
    document: view.document,
    errors: errorsOf(problems),
    intro: fill(words.signIntro, { name: signer.name, school: request.school }),
    roleText: fill(words.signRole, { role }),
    message: messageOf(page, view),
    sentenceLead: fill(others.length ? words.declareChosen : words.declareAs, { role }),
    consent: consentOfView(page, view),
    cannotSign: only === undefined,
    single: only !== undefined && others.length === 0 && choiceOf(page, view, only),
    intents: signer.intents.map((intent, index) => ({
      ...choiceOf(page, view, intent),
      id: `betekenis-${index + 1}`,
      checked: intent === entry.intent,
    })),
    intentError: at('intent'),
    statement:
      signer.intents.some(isAgainst) && fieldOf('zienswijze', entry.statement, at('statement')),
    name: fieldOf('naam', entry.name, at('name')),
    drawing: fieldOf('handtekening', entry.strokes, at('drawing')),
    reason: fieldOf('reden', entry.reason, at('reason')),
    action: page.address(signingPath(token)),
    pdfHref: page.fileAddress(`${signingPath(token)}/document`),
    ...askingOf(page, view),
  }
}

const messageOf = ({ words }: Page, { request: { message, contact } }: SigningView) =>
  message !== undefined && {
    from: fill(words.signMessage, { sender: contact?.name ?? '' }),
    text: message,
  }

/** What is signed is the sentence as it was fixed; who reads in another language is told what it says. */
const choiceOf = ({ language }: Page, { document, signer }: SigningView, intent: Intent) => ({
  intent,
  sentence: signer.sentences[intent] ?? '',
  language: document.language,
  meaning: language !== document.language && signing[language].intents[intent],
})

const consentOfView = ({ language }: Page, { consent }: SigningView) =>
  consent !== undefined &&
  consent.state !== 'notAsked' && {
    label: consentWords[language].label,
    text: consentText(consent, language),
  }

/** The mail names neither plan nor pupil, and certainly not the link. */
function askingOf({ words }: Page, { request: { school, contact } }: SigningView) {
  const text = contact ? words.askPerson : words.askSchool
  return {
    askText: fill(text, { school, contact: contact?.name ?? '' }),
    mailto:
      contact?.email !== undefined &&
      contact.email !== '' &&
      `mailto:${encodeURIComponent(contact.email).replace('%40', '@')}?subject=${encodeURIComponent(words.askSubject)}`,
  }
}

export function declineView(
  { page, token, view }: SigningPage,
  { entry, problems }: Filled,
): PageView {
  const { words } = page
  return {
    errors: errorsOf(problems),
    consequence: view.signer.required ? words.confirmRequired : words.confirmOptional,
    reason: fieldOf('reden', entry.reason, errorAt(problems, 'reason')),
    action: page.address(signingPath(token)),
  }
}

export function answeredView(signingPage: SigningPage): PageView {
  const { page, token, view } = signingPage
  const { words, language } = page
  const { request, signer } = view
  const signed = signer.status === 'signed'
  const at = signer.answeredAt === undefined ? '–' : formatDateTime(signer.answeredAt, language)
  const file = (name: string) => page.fileAddress(`${signingPath(token)}/${name}`)
  const sealed = request.status === 'sealed'
  return {
    signedText: fill(signed ? words.signedText : words.declinedText, { at }),
    sentence: signer.intent !== undefined && choiceOf(page, view, signer.intent).sentence,
    answer: answerFacts(signingPage, at),
    copyText: copyText(signingPage),
    copyHref: sealed && file('afschrift'),
    verifyHref: page.address('/controle'),
    pdfHref: isReadable(request.status) && file('document'),
    nextText: words.declinedNext,
    ...askingOf(page, view),
  }
}

function copyText({ page: { words }, view }: SigningPage): string {
  const texts = {
    open: words.copyLater,
    completed: words.copySoon,
    sealed: words.copyReady,
    declined: words.copyNever,
    noConsent: words.copyNever,
    withdrawn: words.copyNever,
  }
  return texts[view.request.status]
}

function answerFacts({ page: { words }, view }: SigningPage, at: string) {
  const { request, signer } = view
  const statementLabel = signer.status === 'signed' ? words.answerStatement : words.answerReason
  return [
    { label: words.answerPlan, value: request.title },
    { label: words.answerName, value: signer.name },
    { label: words.answerRole, value: signer.roleLabel },
    { label: words.answerAt, value: at },
    ...(signer.statement === undefined ? [] : [{ label: statementLabel, value: signer.statement }]),
    { label: words.answerDigest, value: request.documentDigest.slice(0, 8) },
  ]
}
