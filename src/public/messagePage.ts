/** A calm page when there is nothing to sign or show: what happened, and what to do now. */
import type { PayloadRequest } from 'payload'

import { outageOf } from '../actions/outageOf.js'
import { isDomainError, statusOf, type ErrorCode } from '../domain/errors.js'
import type { PageWords } from '../translations/pagesDutch.js'
import { isFromElsewhere } from './isFromElsewhere.js'
import { pageOf, pageResponse, type Page, type PageRequest } from './page.js'

const kinds = {
  nowhere: 404,
  unknown: 404,
  noCopy: 404,
  withdrawn: 410,
  closed: 410,
  waiting: 409,
  elsewhere: 403,
  tooLarge: 413,
  tooOften: 429,
  busy: 503,
  failed: 500,
} as const
export type MessageKind = keyof typeof kinds

export const messageStatus = (kind: MessageKind): number => kinds[kind]

export function messageView(kind: MessageKind, words: PageWords) {
  return {
    heading: words[`${kind}Title`],
    happened: words[`${kind}Text`],
    advice: words[`${kind}Advice`],
    link: false,
  }
}

type Message = { page?: Page; brand?: string; path?: string }

export function messagePage(
  req: PageRequest,
  kind: MessageKind,
  { page = pageOf(req), brand = 'Leidraad', path }: Message = {},
): Response {
  const view = messageView(kind, page.words)
  return pageResponse(req, page, {
    name: 'message',
    title: view.heading,
    brand,
    path,
    status: messageStatus(kind),
    view,
  })
}

const kindsByCode: Partial<Record<ErrorCode, MessageKind>> = {
  'contribution.token.invalid': 'unknown',
  'conversation.token.invalid': 'unknown',
  'request.tooLarge': 'tooLarge',
  'request.tooOften': 'tooOften',
  'share.token.invalid': 'unknown',
  'signing.token.invalid': 'unknown',
  'signing.closed': 'closed',
  'signing.notYourTurn': 'waiting',
}

/** Trouble of the moment: trying again helps. */
export async function isBusy(
  { payload }: Pick<PageRequest, 'payload'>,
  error: unknown,
): Promise<boolean> {
  const found = (await outageOf(payload, error)) ?? error
  return (
    isDomainError(found) && (statusOf(found.code) === 503 || found.code === 'audit.append.conflict')
  )
}

export async function failurePage(req: PageRequest, error: unknown): Promise<Response> {
  const known = isDomainError(error) ? kindsByCode[error.code] : undefined
  const kind = known ?? ((await isBusy(req, error)) ? 'busy' : 'failed')
  if (kind === 'failed') {
    req.payload.logger.error({ err: error, msg: 'A public page failed' })
  }
  return messagePage(req, kind)
}

/** For forms: what another site made a visitor send is not taken. */
export const fromHere = (respond: (req: PayloadRequest) => Promise<Response>) =>
  calmly(async (req) => (isFromElsewhere(req) ? messagePage(req, 'elsewhere') : respond(req)))

/** Whatever goes wrong, a person gets a page and not a line of JSON. */
export const calmly =
  (respond: (req: PayloadRequest) => Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    try {
      return await respond(req)
    } catch (error) {
      return failurePage(req, error)
    }
  }
