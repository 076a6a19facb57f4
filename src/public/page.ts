/** What every public page has in common: language, addresses, frame and headers. */
import type { Payload, PayloadRequest } from 'payload'

import { servicesOf } from '../actions/services.js'
import { languageFacts, languages, type Language } from '../domain/kernel/language.js'
import type { PrintableDocument } from '../domain/printing/document.js'
import type { PageName, PageView } from '../ports/pages.js'
import {
  pages,
  pagesForPupils,
  pagesOfEvaluations,
  pagesOfEvaluationsForPupils,
} from '../translations/pages.js'
import type { PageWords } from '../translations/pagesDutch.js'
import { pageLanguage, type LanguageChoice } from './pageLanguage.js'

export type Page = {
  language: Language
  words: PageWords
  /** The address of a page in this language: `/teken/…` behind whatever the app serves pages at. */
  address: (path: string, query?: Readonly<Record<string, string>>) => string
  /** The same for what has no language: files. */
  fileAddress: (path: string) => string
}

/** What a page needs to know of a request. */
export type PageRequest = Pick<PayloadRequest, 'headers' | 'searchParams'> & {
  payload: Pick<Payload, 'config' | 'logger'>
}

export type PageContent = {
  title: string
  brand: string
  /** A `data:` address. */
  logo?: string | undefined
  /** Where the page can be opened in the other languages; not after sending, where that would lose what was typed. */
  path?: string | undefined
  withScript?: boolean
  /** With the style sheet and the script of pages with a form; the script saves by itself. */
  withForm?: boolean
  /** @default 200 */
  status?: number
  view: PageView
}

type Spoken = {
  /** A pupil is spoken to as `je`. @default false */
  informal?: boolean
  /** Of what the page is about. @default plan */
  kind?: PrintableDocument['kind']
}

export const pageOf = (req: PageRequest, spoken: Spoken = {}): Page =>
  pageIn(pageLanguage(req.searchParams.get('taal'), req.headers.get('accept-language')), {
    pagesPath: servicesOf(req.payload).options.pagesPath,
    ...spoken,
  })

export function pageIn(
  { language, chosen }: LanguageChoice,
  { pagesPath, ...spoken }: Spoken & { pagesPath: string },
): Page {
  const fileAddress = (path: string) => `${pagesPath}${path}`
  return {
    language,
    words: wordsFor(spoken)[language],
    fileAddress,
    address: (path, query = {}) => {
      const asked = new URLSearchParams({ ...(chosen && { taal: language }), ...query })
      return asked.size === 0 ? fileAddress(path) : `${fileAddress(path)}?${asked}`
    },
  }
}

function wordsFor({ informal = false, kind = 'plan' }: Spoken) {
  if (kind === 'evaluation') {
    return informal ? pagesOfEvaluationsForPupils : pagesOfEvaluations
  }
  return informal ? pagesForPupils : pages
}

const policyWith = (...more: string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...more,
  ].join('; ')

const policy = policyWith()
const formPolicy = policyWith("connect-src 'self'")

/** The address of a signing page is a secret: it must not be kept, indexed or passed on. */
export const privateHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
} as const

export const pageHeaders = {
  ...privateHeaders,
  'Content-Security-Policy': policy,
  'Content-Type': 'text/html; charset=utf-8',
} as const

export function pageResponse(
  req: PageRequest,
  page: Page,
  content: PageContent & { name: PageName },
): Response {
  const { pages: templates } = servicesOf(req.payload)
  const view = frame(page, content, {
    css: templates.assets.css.name,
    formCss: templates.assets.formCss.name,
    script: templates.assets[content.withForm ? 'formScript' : 'script'].name,
  })
  return new Response(templates.render(content.name, view), {
    status: content.status ?? 200,
    headers: {
      ...pageHeaders,
      'Content-Language': page.language,
      ...(content.withForm && { 'Content-Security-Policy': formPolicy }),
      ...(content.status === 503 && { 'Retry-After': '60' }),
    },
  })
}

/** Templates are strict: everything they name is there, absent parts as `false`. */
export function frame(
  page: Page,
  { title, brand, logo, path, withScript, withForm, view }: PageContent,
  assets: { css: string; script: string; formCss?: string },
): PageView {
  const { language, words } = page
  return {
    errors: false,
    ...view,
    language,
    direction: languageFacts[language].direction,
    words,
    title,
    brand,
    logo: logo !== undefined && logo.startsWith('data:image/') && logo,
    css: page.fileAddress(`/pagina/${assets.css}`),
    formCss: withForm === true && page.fileAddress(`/pagina/${assets.formCss ?? ''}`),
    script:
      (withScript === true || withForm === true) && page.fileAddress(`/pagina/${assets.script}`),
    otherLanguages: path === undefined ? [] : otherLanguages(page, path),
  }
}

const otherLanguages = ({ language, fileAddress }: Page, path: string) =>
  languages
    .filter((other) => other !== language)
    .map((other) => ({
      language: other,
      label: languageFacts[other].name,
      href: `${fileAddress(path)}?taal=${other}`,
    }))

/** After a form was taken: the browser opens the page anew, so that reloading sends nothing twice. */
export const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { ...privateHeaders, Location: address } })
