/** The page on which who is invited to a conversation answers. Opening it changes nothing. */
import type { Endpoint, PayloadRequest } from 'payload'

import { calendarOf } from '../actions/conversations/calendarOf.js'
import {
  answerInvitation,
  openInvitation,
  type OpenInvitation,
} from '../actions/conversations/openInvitation.js'
import type { AnswerProblem, SentAnswer } from '../domain/conversations/answer.js'
import { isToCome, momentId } from '../domain/conversations/conversation.js'
import { isDomainError } from '../domain/errors.js'
import { readForm, textOf } from '../endpoints/readForm.js'
import { attachment, param } from '../endpoints/reply.js'
import type { InvitationWords } from '../translations/conversationsDutch.js'
import {
  answeredBefore,
  invitationPage,
  invitationPath,
  invitationView,
  momentName,
  type InvitationPage,
  type PageProblem,
} from './conversationView.js'
import { isFromElsewhere } from './isFromElsewhere.js'
import { calmly, isBusy, messagePage } from './messagePage.js'
import { pageOf, pageResponse, privateHeaders, seeOther } from './page.js'

/** A thousand characters, and as many again that are sent back to be made shorter. */
const MAX_FORM = 64 * 1024
const SAVED = 'bewaard'

type Opened = { req: PayloadRequest; opened: OpenInvitation; shown: InvitationPage }

async function openedBy(req: PayloadRequest): Promise<Opened> {
  const token = param(req, 'token')
  const opened = await openInvitation({ req, token })
  const page = pageOf(req, { informal: opened.view.role === 'pupil' })
  return { req, opened, shown: invitationPage(page, token, opened.view) }
}

const closedKinds = {
  cancelled: 410,
  past: 410,
  expired: 410,
  withdrawn: 410,
  elsewhere: 403,
  noCalendar: 404,
} as const
type ClosedKind = keyof typeof closedKinds

function closedPage({ req, shown }: Opened, kind: ClosedKind): Response {
  const { page, words, view } = shown
  const text = (part: 'Title' | 'Text' | 'Advice') =>
    words[`${kind}${part}` as keyof InvitationWords]
  return pageResponse(req, page, {
    name: 'message',
    title: `${text('Title')} – ${view.school}`,
    brand: view.school,
    status: closedKinds[kind],
    view: { heading: text('Title'), happened: text('Text'), advice: text('Advice'), link: false },
  })
}

/** Why nothing can be answered; nothing while it can. */
function closedBy({ shown }: Opened): ClosedKind | undefined {
  const { stage } = shown.view
  if (isToCome(stage)) {
    return undefined
  }
  return stage === 'held' ? 'past' : stage
}

type Form = { answer: SentAnswer; problems: readonly PageProblem[]; status?: number }

function showForm({ req, shown }: Opened, { answer, problems, status = 200 }: Form): Response {
  const { page, token, view, words } = shown
  const isSent = status !== 200
  const isSaved = !isSent && req.searchParams.get(SAVED) === 'ja'
  return pageResponse(req, page, {
    name: 'converse',
    title: `${words.pageTitle} – ${view.school}`,
    brand: view.school,
    logo: view.logo,
    status,
    ...(!isSent && { path: invitationPath(token) }),
    view: invitationView(shown, { answer, problems, isSaved }),
  })
}

function showInvitation(at: Opened): Response {
  const closed = closedBy(at)
  return closed
    ? closedPage(at, closed)
    : showForm(at, { answer: answeredBefore(at.shown.view), problems: [] })
}

async function takeAnswer(req: PayloadRequest): Promise<Response> {
  const at = await openedBy(req)
  if (isFromElsewhere(req)) {
    return closedPage(at, 'elsewhere')
  }
  const read = await readForm(req, MAX_FORM)
  if (!read.ok && read.fault !== 'unreadable') {
    return messagePage(req, 'tooLarge')
  }
  const answer = answerIn(read.ok ? read.form : new FormData(), at.shown)
  return closedBy(at) ? showInvitation(at) : keep(at, answer)
}

const answerIn = (form: FormData, { view }: InvitationPage): SentAnswer => ({
  choice: textOf(form, 'choice'),
  moments: Object.fromEntries(
    view.moments.map((moment) => [momentId(moment), textOf(form, momentName(moment))]),
  ),
  words: textOf(form, 'words'),
  asked: textOf(form, 'asked'),
})

async function keep(at: Opened, answer: SentAnswer): Promise<Response> {
  const { req, shown } = at
  const { page, token } = shown
  try {
    const read = await answerInvitation({ req, token }, answer)
    return read.ok
      ? seeOther(savedAddress(page.address(invitationPath(token))))
      : await showProblems(at, answer, read.problems)
  } catch (error) {
    return otherwise(at, answer, error)
  }
}

/** Of what changed since the page was opened the form shows how it is now. */
async function showProblems(
  at: Opened,
  answer: SentAnswer,
  problems: AnswerProblem[],
): Promise<Response> {
  const isChanged = problems.some(({ code }) => code === 'changed')
  return isChanged
    ? showForm(await openedBy(at.req), { answer, problems, status: 409 })
    : showForm(at, { answer, problems, status: 422 })
}

const savedAddress = (address: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${SAVED}=ja`

/** It was closed meanwhile, or it is busy: what was typed is there still. */
async function otherwise(at: Opened, answer: SentAnswer, error: unknown): Promise<Response> {
  if (isDomainError(error) && error.code === 'conversation.closed') {
    return showInvitation(await openedBy(at.req))
  }
  if (await isBusy(at.req, error)) {
    return showForm(at, { answer, problems: [{ code: 'busy' }], status: 503 })
  }
  throw error
}

async function showCalendar(req: PayloadRequest): Promise<Response> {
  const at = await openedBy(req)
  const closed = closedBy(at)
  if (closed) {
    return closedPage(at, closed)
  }
  const calendar = await calendarOf(req, at.opened, at.shown.page.language)
  if (!calendar || calendar.isCancelled) {
    return closedPage(at, 'noCalendar')
  }
  const { filename: name, type, content } = calendar.file
  const response = attachment(content, { name, type })
  Object.entries(privateHeaders).forEach(([name, value]) => response.headers.set(name, value))
  return response
}

const PATH = '/leidraad/gesprek/:token'

export const conversationPages: Endpoint[] = [
  {
    path: PATH,
    method: 'get',
    handler: calmly(async (req) => showInvitation(await openedBy(req))),
  },
  { path: PATH, method: 'post', handler: calmly(takeAnswer) },
  { path: `${PATH}/gesprek.ics`, method: 'get', handler: calmly(showCalendar) },
]
