/** `leidraad/instrumentation`: for `instrumentation.ts` of a Next app, when its server starts. */
export { tellAddresses } from '../limits/askedBy.js'
export { cutSlowSenders } from '../limits/cutSlowSenders.js'
export { takeTurns } from '../limits/takeTurns.js'
