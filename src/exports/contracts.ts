/**
 * `leidraad/contracts`: what an adapter of an app must hold, to be called in a `describe` of its own
 * tests. Needs a runner with `it`, `expect`, `beforeAll` and `afterAll` as globals.
 */
export { runComposerContract } from '../contracts/composer.js'
export { runFieldTypeContract } from '../contracts/fieldType.js'
export { runFinisherContract } from '../contracts/finisher.js'
export { runPrinterContract } from '../contracts/printer.js'
export { runSealerContract } from '../contracts/sealer.js'
