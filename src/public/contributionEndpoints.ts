/** The pages of people who fill a part of a plan by a personal link. Opening one changes nothing. */
import type { Endpoint, PayloadRequest } from 'payload'

import {
  finishContribution,
  readContributionFile,
} from '../actions/contributions/fillContribution.js'
import {
  contributionForm,
  openContribution,
  type OpenContribution,
} from '../actions/contributions/openContribution.js'
import { remembering } from '../actions/remember.js'
import { formLimits, formValues } from '../domain/contributions/formNames.js'
import { isDomainError } from '../domain/errors.js'
import { fileReply } from '../endpoints/planFiles.js'
import { json, param } from '../endpoints/reply.js'
import { readForm } from '../endpoints/readForm.js'
import type { ContributionWords } from '../translations/contributionsDutch.js'
import { saveSent } from './contributionSaving.js'
import { mayFill, sectionPage, showSection } from './contributionSection.js'
import {
  contributionPage,
  contributionPath,
  doneView,
  overviewView,
  type ContributionPage,
} from './contributionView.js'
import { isFromElsewhere } from './isFromElsewhere.js'
import { calmly, messagePage } from './messagePage.js'
import { pageOf, pageResponse, privateHeaders, seeOther } from './page.js'

/** A file of the largest size, the texts around it, and how a form encodes them. */
const MAX_FORM = 12 * 1024 * 1024 + formLimits.characters * 3

type Opened = { req: PayloadRequest; opened: OpenContribution; shown: ContributionPage }

async function openedBy(req: PayloadRequest): Promise<Opened> {
  const token = param(req, 'token')
  const opened = await openContribution({ req, token })
  const page = pageOf(req, { informal: opened.view.role === 'pupil' })
  return { req, opened, shown: contributionPage(page, token, opened.view) }
}

const closedKinds = {
  withdrawn: 410,
  expired: 410,
  locked: 410,
  noSection: 404,
  elsewhere: 403,
} as const

function closedPage({ req, shown }: Opened, kind: keyof typeof closedKinds): Response {
  const { page, words, view } = shown
  const text = (part: 'Title' | 'Text' | 'Advice') =>
    words[`${kind}${part}` as keyof ContributionWords]
  return pageResponse(req, page, {
    name: 'message',
    title: `${text('Title')} – ${view.school}`,
    brand: view.school,
    status: closedKinds[kind],
    view: { heading: text('Title'), happened: text('Text'), advice: text('Advice'), link: false },
  })
}

async function showContribution(at: Opened): Promise<Response> {
  const { req, opened, shown } = at
  const { page, token, view, words } = shown
  const { state } = view
  if (state !== 'open' && state !== 'done') {
    return closedPage(at, state)
  }
  const isDone = state === 'done'
  return pageResponse(req, page, {
    name: isDone ? 'contributeDone' : 'contribute',
    title: `${isDone ? words.doneTitle : words.pageTitle} – ${view.school}`,
    brand: view.school,
    logo: view.logo,
    path: contributionPath(token),
    withForm: true,
    view: isDone ? doneView(shown) : overviewView(shown, await contributionForm(req, opened)),
  })
}

/** Anything but an open link goes to its first page, which says how things stand. */
async function withSection(
  at: Opened,
  respond: (section: NonNullable<ReturnType<typeof sectionPage>>) => Promise<Response>,
): Promise<Response> {
  const { req, opened, shown } = at
  const { page, token, view } = shown
  if (view.state !== 'open') {
    return seeOther(page.address(contributionPath(token)))
  }
  const form = await contributionForm(req, opened)
  const section = sectionPage({ req, shown, form }, param(req, 'sectionId'))
  return section ? respond(section) : closedPage(at, 'noSection')
}

async function takeSection(req: PayloadRequest): Promise<Response> {
  // The page and the save in it share what they read of the template and the school.
  Object.assign(req.context, remembering())
  const at = await openedBy(req)
  if (isFromElsewhere(req)) {
    return closedPage(at, 'elsewhere')
  }
  const read = await readForm(req, MAX_FORM)
  const form = read.ok ? read.form : new FormData()
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const values = formValues(texts)
  const isTooMuch = !read.ok && (read.fault === 'tooLarge' || read.fault === 'tooManyFields')
  if (values === undefined || isTooMuch) {
    return messagePage(req, 'tooLarge')
  }
  if (at.shown.view.state !== 'open' && values.get('~act')?.[0] === 'autosave') {
    return json({}, 410)
  }
  return withSection(at, async (section) =>
    mayFill(section) ? saveSent(section, values, form) : closedPage(at, 'noSection'),
  )
}

async function finish(req: PayloadRequest): Promise<Response> {
  const at = await openedBy(req)
  if (isFromElsewhere(req)) {
    return closedPage(at, 'elsewhere')
  }
  const { token, page } = at.shown
  try {
    await finishContribution({ req, token })
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'contribution.closed') {
      throw error
    }
  }
  return seeOther(page.address(contributionPath(token)))
}

async function showFile(req: PayloadRequest): Promise<Response> {
  const at = await openedBy(req)
  try {
    const { token } = at.shown
    const file = await readContributionFile({ req, token, fileId: param(req, 'fileId') })
    const response = fileReply(file)
    Object.entries(privateHeaders).forEach(([name, value]) => response.headers.set(name, value))
    return response
  } catch (error) {
    if (isDomainError(error) && ['record.notFound', 'contribution.closed'].includes(error.code)) {
      return closedPage(at, 'noSection')
    }
    throw error
  }
}

const PATH = '/leidraad/bijdrage/:token'
const SECTION = `${PATH}/onderdeel/:sectionId`

export const contributionPages: Endpoint[] = [
  {
    path: PATH,
    method: 'get',
    handler: calmly(async (req) => showContribution(await openedBy(req))),
  },
  { path: PATH, method: 'post', handler: calmly(finish) },
  {
    path: SECTION,
    method: 'get',
    handler: calmly(async (req) =>
      withSection(await openedBy(req), (section) => Promise.resolve(showSection(section))),
    ),
  },
  { path: SECTION, method: 'post', handler: calmly(takeSection) },
  { path: `${PATH}/bestand/:fileId`, method: 'get', handler: calmly(showFile) },
]
