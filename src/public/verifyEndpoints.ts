/**
 * Anyone checks a PDF. What they send is read in memory, and neither kept nor written down; a few at a
 * time, because a file may take seconds and megabytes.
 */
import type { Endpoint, PayloadRequest } from 'payload'

import { servicesOf } from '../actions/services.js'
import { DomainError, isDomainError, type ErrorCode } from '../domain/errors.js'
import type { Verdict } from '../domain/verification/verdict.js'
import type { PageWords } from '../translations/pagesDutch.js'
import { calmly, fromHere } from './messagePage.js'
import { pageOf, pageResponse, type Page } from './page.js'
import { fileInForm } from '../endpoints/fileInForm.js'
import { createShares } from '../endpoints/places.js'
import { readUpTo } from '../endpoints/readForm.js'
import { addressIn } from '../limits/askedBy.js'
import { verdictView } from './verdictView.js'

const PATH = '/controle'
const MAX_FILE = 25 * 1024 * 1024
/** What the form puts around the file. */
const MAX_FRAME = 16 * 1024
/** The form has one. */
const MAX_FIELDS = 10
/** For sending it: 25 MB over a slow line. */
const SENDING_MS = 60_000
/** One at work, the others waiting or still sending; two of one address, so that it keeps nobody else out. */
const PLACES = { all: 9, each: 2 }

type Shown = { verdict?: Verdict; fault?: FileFault }
type FileFault = keyof typeof statuses

const statuses = {
  fileMissing: 422,
  fileTooLarge: 413,
  fileTooSlow: 408,
  fileTooHeavy: 422,
  verifyBusy: 503,
} as const

const faultsByCode: Partial<Record<ErrorCode, FileFault>> = {
  'verification.limit': 'fileTooHeavy',
  'verification.busy': 'verifyBusy',
}

const withPlace = createShares(
  PLACES,
  () => new DomainError('verification.busy', 'As many files as there may be are being checked'),
)

export function verifyView(page: Page, { verdict, fault }: Shown) {
  const error = fault !== undefined && page.words[fault]
  return {
    verdict: verdict !== undefined && verdictView(verdict, page.language),
    action: page.address(PATH),
    fileError: error,
    errors: error !== false && [{ href: '#bestand', text: error }],
  }
}

const titleOf = (words: PageWords, view: ReturnType<typeof verifyView>): string =>
  view.verdict === false ? words.verifyTitle : view.verdict.title

function show(req: PayloadRequest, shown: Shown): Response {
  const page = pageOf(req)
  const view = verifyView(page, shown)
  const unreadable = shown.verdict?.result === 'unreadable'
  return pageResponse(req, page, {
    name: 'verify',
    title: titleOf(page.words, view),
    brand: page.words.verifyBrand,
    path: PATH,
    status: shown.fault ? statuses[shown.fault] : unreadable ? 422 : 200,
    view,
  })
}

async function check(req: PayloadRequest): Promise<Response> {
  try {
    return show(req, await withPlace(addressIn(req.headers), () => checked(req)))
  } catch (error) {
    const fault = isDomainError(error) ? faultsByCode[error.code] : undefined
    if (fault === undefined) {
      throw error
    }
    return show(req, { fault })
  }
}

async function checked(req: PayloadRequest): Promise<Shown> {
  const file = await sentFile(req)
  return file instanceof Uint8Array
    ? { verdict: await servicesOf(req.payload).sealer.verify(file) }
    : { fault: file }
}

async function sentFile(req: PayloadRequest): Promise<Uint8Array | FileFault> {
  const late = AbortSignal.timeout(SENDING_MS)
  const body = await readUpTo(req, MAX_FILE + MAX_FRAME, late)
  if (!body) {
    return late.aborted ? 'fileTooSlow' : 'fileTooLarge'
  }
  const type = req.headers.get('content-type') ?? ''
  const file = fileInForm(body, type, { name: 'file', parts: MAX_FIELDS })
  if (file === undefined || file.length === 0) {
    return 'fileMissing'
  }
  return file.length > MAX_FILE ? 'fileTooLarge' : file
}

export const verifyEndpoints: Endpoint[] = [
  {
    path: `/leidraad${PATH}`,
    method: 'get',
    handler: calmly((req) => Promise.resolve(show(req, {}))),
  },
  { path: `/leidraad${PATH}`, method: 'post', handler: fromHere(check) },
]
