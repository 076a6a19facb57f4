/** The page of people with whom a draft is shared, and what they say of it. */
import type { Endpoint, PayloadRequest } from 'payload'

import { makeRemarks } from '../actions/sharing/makeRemarks.js'
import {
  noteReading,
  openShare,
  sharedDraft,
  type OpenedShare,
  type SharedDraft,
} from '../actions/sharing/openShare.js'
import { isDomainError } from '../domain/errors.js'
import { remarkLimits } from '../domain/sharing/remark.js'
import { readForm } from '../endpoints/readForm.js'
import { param } from '../endpoints/reply.js'
import { fill } from '../translations/fill.js'
import { isFromElsewhere } from './isFromElsewhere.js'
import { calmly, isBusy, messagePage } from './messagePage.js'
import { pageOf, pageResponse, seeOther } from './page.js'
import { boxesOf, problemsIn, typedIn, type NamedBox, type Typed } from './sharingTalk.js'
import { FOLD, unfoldedIn } from './sharingParts.js'
import {
  closedView,
  draftView,
  nothingSaid,
  partsAddress,
  placeAfter,
  renewedView,
  sharingPage,
  sharingPath,
  type ClosedKind,
  type Said,
  type SharingPage,
} from './sharingView.js'

/** Some twenty remarks of the largest size, as a form encodes them, and all the empty boxes. */
const MAX_FORM = 512 * 1024
const MAX_FIELDS = 1_000
/** By a link that leads nowhere: what somebody typed while it was renewed, and no more of a stranger's. */
const MAX_UNKNOWN = 32 * 1024

type Opened = { req: PayloadRequest; opened: OpenedShare; shown: SharingPage }

async function openedBy(req: PayloadRequest): Promise<Opened> {
  const token = param(req, 'token')
  const opened = await openShare({ req, token })
  const page = pageOf(req, { informal: opened.view.role === 'pupil' })
  const unfolded = unfoldedIn(req.searchParams)
  return { req, opened, shown: sharingPage(page, { token, view: opened.view, unfolded }) }
}

const closedStatuses: Record<ClosedKind, number> = {
  withdrawn: 410,
  expired: 410,
  locked: 409,
  elsewhere: 403,
}

function closedPage({ req, shown }: Opened, kind: ClosedKind, typed: Typed = new Map()): Response {
  const { page, view, words } = shown
  return pageResponse(req, page, {
    name: 'sharedClosed',
    title: `${words[`${kind}Title`]} – ${view.school}`,
    brand: view.school,
    logo: view.logo,
    withForm: true,
    status: closedStatuses[kind],
    view: closedView(shown, kind, [...typed.values()]),
  })
}

async function showShare(req: PayloadRequest): Promise<Response> {
  const at = await openedBy(req)
  const { state } = at.opened
  if (state === 'withdrawn' || state === 'expired') {
    return closedPage(at, state)
  }
  const draft = await sharedDraft(req, at.opened)
  if (isByBrowser(req)) {
    await noteCalmly(req, at.shown.token)
  }
  return showDraft(at, draft, { said: nothingSaid, status: 200 })
}

/** That it is read matters more than that this is noted. */
async function noteCalmly(req: PayloadRequest, token: string): Promise<void> {
  try {
    await noteReading({ req, token })
  } catch (err) {
    req.payload.logger.error({ err, msg: 'A reading of a shared draft could not be noted' })
  }
}

/**
 * Mail scanners open links too. A browser says that it opens a page for somebody; what fetches beforehand
 * says that, and what says nothing is no browser of these years.
 */
const isByBrowser = ({ headers }: PayloadRequest): boolean =>
  headers.get('sec-fetch-dest') === 'document' && headers.get('sec-purpose') === null

function showDraft(
  { req, shown }: Opened,
  draft: SharedDraft,
  { said, status }: { said: Said; status: number },
): Response {
  const { page, token, view, words } = shown
  return pageResponse(req, page, {
    name: 'shared',
    title: `${words.pageTitle} – ${view.school}`,
    brand: view.school,
    logo: view.logo,
    path: said === nothingSaid ? sharingPath(token) : undefined,
    withForm: true,
    status,
    view: draftView(shown, draft, said),
  })
}

async function takeRemarks(req: PayloadRequest): Promise<Response> {
  const at = await openedIfKnown(req)
  if (isFromElsewhere(req)) {
    return at ? closedPage(at, 'elsewhere') : messagePage(req, 'unknown')
  }
  return at ? takeFrom(at) : giveBack(req)
}

async function takeFrom(at: Opened): Promise<Response> {
  const { req, opened } = at
  const read = await readForm(req, MAX_FORM, { fields: MAX_FIELDS })
  if (!read.ok && (read.fault === 'tooLarge' || read.fault === 'tooManyFields')) {
    return messagePage(req, 'tooLarge')
  }
  const form = read.ok ? read.form : new FormData()
  return opened.state === 'open'
    ? keep(at, await sharedDraft(req, opened), form)
    : closedPage(at, opened.state, allTyped(form))
}

async function giveBack(req: PayloadRequest): Promise<Response> {
  const read = await readForm(req, MAX_UNKNOWN, { fields: MAX_FIELDS })
  return renewedPage(req, read.ok ? allTyped(read.form) : new Map())
}

/** None by a link that leads nowhere, or was renewed since the page was opened. */
async function openedIfKnown(req: PayloadRequest): Promise<Opened | undefined> {
  try {
    return await openedBy(req)
  } catch (error) {
    if (isUnknownLink(error)) {
      return undefined
    }
    throw error
  }
}

const isUnknownLink = (error: unknown): boolean =>
  isDomainError(error) && error.code === 'share.token.invalid'

/** Of whom and of which school nothing is known here: what was typed is given back, and no more. */
function renewedPage(req: PayloadRequest, typed: Typed): Response {
  if (typed.size === 0) {
    return messagePage(req, 'unknown')
  }
  const page = pageOf(req)
  const view = renewedView(page, [...typed.values()])
  return pageResponse(req, page, {
    name: 'sharedClosed',
    title: view.heading,
    brand: 'Leidraad',
    withForm: true,
    status: 404,
    view,
  })
}

const allTyped = (form: FormData): Typed => typedIn(form, []).typed

async function keep(at: Opened, draft: SharedDraft, form: FormData): Promise<Response> {
  const { req, shown } = at
  const { words, token } = shown
  const boxes = boxesOf(draft)
  const { typed, isMoved } = typedIn(form, boxes)
  const moved = isMoved ? [words.problemPlace] : []
  if (form.has(FOLD)) {
    return fold(at, draft, { typed, problems: [], whole: moved })
  }
  const whole = typed.size === 0 ? [words.problemEmpty] : moved
  const problems = problemsIn(typed, boxes, words)
  if (whole.length > 0 || problems.length > 0) {
    return showDraft(at, draft, { said: { typed, problems, whole }, status: 422 })
  }
  const places = boxes.filter(({ name }) => typed.has(name))
  try {
    await makeRemarks(
      { req, token },
      places.map((box) => sentOf(box, typed)),
    )
  } catch (error) {
    return refused(at, { draft, typed, error })
  }
  return seeOther(placeAfter(shown, places))
}

/** Without script the page comes anew to open or close its parts, with what was typed and not sent. */
const fold = (at: Opened, draft: SharedDraft, said: Said): Response =>
  said.typed.size === 0
    ? seeOther(partsAddress(at.shown, at.shown.unfolded))
    : showDraft(at, draft, { said, status: 200 })

const sentOf = ({ sectionId, fieldId, name }: NamedBox, typed: Typed) => ({
  ...(sectionId !== undefined && { sectionId }),
  ...(fieldId !== undefined && { fieldId }),
  text: typed.get(name) ?? '',
})

type Refused = { draft: SharedDraft; typed: Typed; error: unknown }

async function refused(at: Opened, { draft, typed, error }: Refused): Promise<Response> {
  const { words, page } = at.shown
  const again = (text: string, status: number) =>
    showDraft(at, draft, { said: { typed, problems: [], whole: [text] }, status })
  const code = isDomainError(error) ? error.code : undefined
  if (code === 'share.closed') {
    const { opened } = await openedBy(at.req)
    return closedPage(at, opened.state === 'open' ? 'locked' : opened.state, typed)
  }
  if (isUnknownLink(error)) {
    return renewedPage(at.req, typed)
  }
  if (code === 'remark.tooMany') {
    return again(fill(words.problemTooMany, { max: remarkLimits.perShare }), 409)
  }
  if (code === 'remark.invalid') {
    // Its place went while it was being sent; sent once more, it is found to be gone.
    return again(words.problemPlace, 409)
  }
  if (await isBusy(at.req, error)) {
    return again(`${page.words.busyTitle}. ${page.words.busyText}`, 503)
  }
  throw error
}

const PATH = '/leidraad/concept/:token'

export const sharingPages: Endpoint[] = [
  { path: PATH, method: 'get', handler: calmly(showShare) },
  { path: PATH, method: 'post', handler: calmly(takeRemarks) },
]
