/**
 * `leidraad/instrumentation`: for `instrumentation.ts` of a Next app, when its server starts.
 *
 * @module instrumentation
 */
export { tellAddresses } from '../limits/askedBy.js'
export { cutLateAnswers } from '../limits/cutLateAnswers.js'
export type { LatestAnswer } from '../limits/cutLateAnswers.js'
export { cutSlowSenders } from '../limits/cutSlowSenders.js'
export type { SlowestSender } from '../limits/cutSlowSenders.js'
export type { Turns } from '../limits/fairly.js'
export { takeTurns } from '../limits/takeTurns.js'
