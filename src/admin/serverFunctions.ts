/**
 * Payload's admin calls the server by name, and anyone with an account may call any name with
 * arguments of their own: one that publishes later filled the queue for a reader. So only what our
 * collections need is passed on; what Payload adds in a later version stays shut until it is read.
 */
import type { PayloadRequest, ServerFunctionHandler } from 'payload'

import { languageOf } from '../domain/kernel/language.js'
import { serverFunctions as texts } from '../translations/serverFunctions.js'

/** Lists, documents, the fields in them, and the dashboard. */
const needed = [
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'table-state',
]

type Options = {
  /**
   * Further ones that collections of your own need.
   * @default none
   * @example ['slugify', 'schedule-publish']
   */
  allow?: readonly string[]
}

/**
 * Puts a list of what may be called before Payload's handler, in the layout of the admin:
 *
 *     const handle = guardServerFunctions(handleServerFunctions)
 *
 * Anything else is answered with `{ error }`, a sentence in the language of the person.
 */
export const guardServerFunctions =
  (handle: ServerFunctionHandler, { allow = [] }: Options = {}): ServerFunctionHandler =>
  (args) =>
    [...needed, ...allow].includes(args.name)
      ? handle(args)
      : handle({ ...args, name: 'refused', args: {}, serverFunctions: { refused } })

type Call = { req: PayloadRequest }

const refused = ({ req }: Call) => {
  req.payload.logger.info('A server function that the admin does not need was refused')
  return { error: texts[languageOf(req.i18n.language)].refused }
}
