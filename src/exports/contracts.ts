/**
 * `leidraad/contracts`: what an adapter of an app must hold, to be called in a `describe` of its own
 * tests. Needs a runner with `it`, `expect`, `beforeAll` and `afterAll` as globals.
 *
 * @module contracts
 */
export { runComposerContract } from '../contracts/composer.js'
export type { ComposerSetup } from '../contracts/composer.js'
export { runFieldTypeContract } from '../contracts/fieldType.js'
export { runFinisherContract } from '../contracts/finisher.js'
export type { FinisherSetup } from '../contracts/finisher.js'
export { runPrinterContract } from '../contracts/printer.js'
export type { PrinterSetup } from '../contracts/printer.js'
export { runSealerContract } from '../contracts/sealer.js'
export type { SealerSetup } from '../contracts/sealer.js'
