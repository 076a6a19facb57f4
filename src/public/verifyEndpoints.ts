/** Anyone checks a PDF. What they send is read in memory, and neither kept nor written down. */
import type { Endpoint, PayloadRequest } from 'payload'

import { servicesOf } from '../actions/services.js'
import { judge } from '../domain/verification/judge.js'
import type { Verdict } from '../domain/verification/verdict.js'
import type { PageWords } from '../translations/pages.js'
import { calmly } from './messagePage.js'
import { pageOf, pageResponse, type Page } from './page.js'
import { readForm } from '../endpoints/readForm.js'
import { verdictView } from './verdictView.js'

const PATH = '/controle'
const MAX_FILE = 25 * 1024 * 1024
/** What the form puts around the file. */
const MAX_FRAME = 16 * 1024

type Shown = { verdict?: Verdict; fault?: FileFault }
type FileFault = 'fileMissing' | 'fileTooLarge'

const statuses = { fileMissing: 422, fileTooLarge: 413 } as const

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
    path: shown.verdict || shown.fault ? undefined : PATH,
    status: shown.fault ? statuses[shown.fault] : unreadable ? 422 : 200,
    view,
  })
}

async function check(req: PayloadRequest): Promise<Response> {
  const read = await readForm(req, MAX_FILE + MAX_FRAME)
  if (!read.ok && read.fault === 'tooLarge') {
    return show(req, { fault: 'fileTooLarge' })
  }
  const file = read.ok ? read.form.get('file') : null
  if (!(file instanceof File) || file.size === 0) {
    return show(req, { fault: 'fileMissing' })
  }
  if (file.size > MAX_FILE) {
    return show(req, { fault: 'fileTooLarge' })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return show(req, { verdict: await judge(await servicesOf(req.payload).sealer.inspect(bytes)) })
}

export const verifyEndpoints: Endpoint[] = [
  {
    path: `/leidraad${PATH}`,
    method: 'get',
    handler: calmly((req) => Promise.resolve(show(req, {}))),
  },
  { path: `/leidraad${PATH}`, method: 'post', handler: calmly(check) },
]
