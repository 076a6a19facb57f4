/** The pages behind a personal link. Opening one changes nothing: mail scanners open links too. */
import type { Endpoint, PayloadRequest } from 'payload'

import { frozenPdf, openSigningPage, signedCopy } from '../actions/signing/openSigningPage.js'
import { declinePlan, signPlan } from '../actions/signing/signPlan.js'
import { isDomainError } from '../domain/errors.js'
import { param, pdf } from '../endpoints/reply.js'
import { calmly, fromHere, isBusy, messagePage } from './messagePage.js'
import { pageOf, pageResponse, privateHeaders, seeOther } from './page.js'
import { readForm, textOf } from '../endpoints/readForm.js'
import {
  decliningProblems,
  emptyEntry,
  entryOf,
  signatureOf,
  signingProblems,
  statementOf,
  type EntryProblem,
  type SigningEntry,
} from './signingEntry.js'
import {
  answeredView,
  declineView,
  signingPath,
  signingState,
  signView,
  type Filled,
  type SigningPage,
} from './signingView.js'

/** Room for a drawing of the largest size allowed, as a form encodes it. */
const MAX_FORM = 512 * 1024

async function signingPageOf(req: PayloadRequest): Promise<SigningPage> {
  const token = param(req, 'token')
  const view = await openSigningPage({ req, token })
  const { signer, document } = view
  const page = pageOf(req, { informal: signer.role === 'pupil', kind: document.kind })
  return { page, token, view }
}

const nothingFilled: Filled = { entry: emptyEntry, problems: [] }

function showSigning(req: PayloadRequest, shown: SigningPage): Response {
  const { page, token, view } = shown
  const state = signingState(view)
  const brand = view.request.school
  const path = signingPath(token)
  if (state === 'sign') {
    return showForm(req, shown, nothingFilled)
  }
  if (state === 'signed' || state === 'declined') {
    const title = state === 'signed' ? page.words.signedTitle : page.words.declinedTitle
    return pageResponse(req, page, {
      name: state,
      title: `${title} – ${brand}`,
      brand,
      logo: view.document.organisation.logo,
      path,
      view: answeredView(shown),
    })
  }
  return messagePage(req, state, { page, brand, path })
}

/** After sending there is no link to the other language: it would lose what was typed. */
function showForm(
  req: PayloadRequest,
  { page, token, view }: SigningPage,
  filled: Filled & { status?: number },
): Response {
  const brand = view.request.school
  return pageResponse(req, page, {
    name: 'sign',
    title: `${page.words.signTitlePage} – ${brand}`,
    brand,
    logo: view.document.organisation.logo,
    path: filled === nothingFilled ? signingPath(token) : undefined,
    withScript: true,
    status: filled.status ?? (filled.problems.length ? 422 : 200),
    view: signView({ page, token, view }, filled),
  })
}

function showConfirmation(req: PayloadRequest, shown: SigningPage, filled: Filled): Response {
  const { page, view } = shown
  return pageResponse(req, page, {
    name: 'decline',
    title: `${page.words.confirmTitlePage} – ${view.request.school}`,
    brand: view.request.school,
    logo: view.document.organisation.logo,
    status: filled.problems.length ? 422 : 200,
    view: declineView(shown, filled),
  })
}

async function takeAnswer(req: PayloadRequest): Promise<Response> {
  const shown = await signingPageOf(req)
  const read = await readForm(req, MAX_FORM)
  if (!read.ok && read.fault === 'tooLarge') {
    return messagePage(req, 'tooLarge')
  }
  const form = read.ok ? read.form : new FormData()
  if (signingState(shown.view) !== 'sign') {
    return seeOther(shown.page.address(signingPath(shown.token)))
  }
  const entry = entryOf(form)
  return textOf(form, 'act') === 'decline'
    ? decline(req, shown, { entry, confirmed: textOf(form, 'confirm') === 'yes' })
    : sign(req, shown, entry)
}

async function sign(
  req: PayloadRequest,
  shown: SigningPage,
  entry: SigningEntry,
): Promise<Response> {
  const { page, token, view } = shown
  const problems = signingProblems(entry, view.signer.intents, page.words)
  if (problems.length) {
    return showForm(req, shown, { entry, problems })
  }
  const { intent } = entry
  const statement = statementOf(entry)
  const signature = signatureOf(entry)
  return answered(req, shown, {
    entry,
    give: () => signPlan({ req, token, intent, statement, signature }),
  })
}

type Declining = { entry: SigningEntry; confirmed: boolean }

async function decline(
  req: PayloadRequest,
  shown: SigningPage,
  { entry, confirmed }: Declining,
): Promise<Response> {
  const { page, token } = shown
  const problems = decliningProblems(entry, page.words)
  if (problems.length && !confirmed) {
    return showForm(req, shown, { entry, problems })
  }
  if (problems.length || !confirmed) {
    return showConfirmation(req, shown, { entry, problems })
  }
  const { reason } = entry
  return answered(req, shown, { entry, give: () => declinePlan({ req, token, reason }) })
}

type Giving = { entry: SigningEntry; give: () => Promise<unknown> }

/** Closed while they were answering, or answered twice: the page itself says how things stand. */
async function answered(
  req: PayloadRequest,
  shown: SigningPage,
  { entry, give }: Giving,
): Promise<Response> {
  const { page, token } = shown
  try {
    await give()
  } catch (error) {
    if (await isBusy(req, error)) {
      const busy: EntryProblem = { text: `${page.words.busyTitle}. ${page.words.busyText}` }
      return showForm(req, shown, { entry, problems: [busy], status: 503 })
    }
    if (!isDomainError(error) || error.code !== 'signing.closed') {
      throw error
    }
  }
  return seeOther(page.address(signingPath(token)))
}

function privatePdf(bytes: Uint8Array, title: string): Response {
  const response = pdf(bytes, title)
  Object.entries(privateHeaders).forEach(([name, value]) => response.headers.set(name, value))
  response.headers.set('Content-Security-Policy', "frame-ancestors 'none'")
  return response
}

async function showPlan(req: PayloadRequest): Promise<Response> {
  const { bytes, title } = await frozenPdf({ req, token: param(req, 'token') })
  return privatePdf(bytes, title)
}

async function showCopy(req: PayloadRequest): Promise<Response> {
  try {
    const { bytes, title } = await signedCopy({ req, token: param(req, 'token') })
    return privatePdf(bytes, title)
  } catch (error) {
    if (isDomainError(error) && error.code === 'record.notFound') {
      return showNoCopy(req)
    }
    throw error
  }
}

/** Said to whom the link is for, of what they were asked to sign. */
async function showNoCopy(req: PayloadRequest): Promise<Response> {
  const { page, token, view } = await signingPageOf(req)
  return messagePage(req, 'noCopy', {
    page,
    brand: view.request.school,
    path: `${signingPath(token)}/afschrift`,
  })
}

const PATH = '/leidraad/teken/:token'

export const signingEndpoints: Endpoint[] = [
  {
    path: PATH,
    method: 'get',
    handler: calmly(async (req) => showSigning(req, await signingPageOf(req))),
  },
  { path: PATH, method: 'post', handler: fromHere(takeAnswer) },
  { path: `${PATH}/document`, method: 'get', handler: calmly(showPlan) },
  { path: `${PATH}/afschrift`, method: 'get', handler: calmly(showCopy) },
]
