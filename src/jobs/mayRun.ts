import type { Config, PayloadRequest } from 'payload'

import { isOfAppAlone, isPerson } from '../access/person.js'
import { QUEUES } from './queues.js'

/**
 * Who runs the queue over the network, in an app that has no rule of its own. Payload lets any account
 * run any queue; without us that would be the accounts of the app and its own queues, so that is what
 * it stays. Ours are worked through by the server itself: whoever started them could have it print and
 * mail as much at once as they please. People of a school came with us, and have no business with the
 * queues of the app.
 */
export const mayRun = ({ req }: Asked): boolean =>
  Boolean(req.user) && !isOfSchool(req) && !reachesOurs(req.query)

/** The rule of an app stands, but for people of a school who ask for our queues. */
export const mayRunBeside =
  (rule: Rule): Rule =>
  (asked) =>
    !(isOfSchool(asked.req) && reachesOurs(asked.req.query)) && rule(asked)

type Asked = { req: PayloadRequest }
type Rule = NonNullable<NonNullable<NonNullable<Config['jobs']>['access']>['run']>

/** People of the app itself, among whom ours are, are its accounts as they were. */
const isOfSchool = (req: PayloadRequest): boolean =>
  isPerson(req) && !isOfAppAlone(req.payload, req.user)

/** All queues are ours too; what is no single name could be anything to the database. */
function reachesOurs({ queue, allQueues }: PayloadRequest['query']): boolean {
  const all = allQueues !== undefined && allQueues !== 'false'
  return all || (queue !== undefined && !isOther(queue))
}

const isOther = (queue: unknown): boolean =>
  typeof queue === 'string' && !(QUEUES as readonly string[]).includes(queue)
