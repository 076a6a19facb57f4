/**
 * `leidraad/ports`: what an app may replace, with the obligations of who gives it; for `adapters` and
 * `sealer`. A port that names codes of errors is answered with a `DomainError`.
 *
 * @module ports
 */
export { DomainError } from '../domain/errors.js'
export type { ErrorCode } from '../domain/errors.js'
export type {
  SourcePlace,
  SourceProblem,
  SourceProblemCode,
} from '../domain/layout/layoutProblem.js'
export type { PrintableDocument } from '../domain/printing/document.js'
export type { PageFault, PageReading } from '../domain/printing/reading.js'
export type { Verdict } from '../domain/verification/verdict.js'
export type { ArchiveEntry, Archiver } from '../ports/archiver.js'
export type {
  Codec,
  ForeignDocument,
  ForeignNotice,
  ForeignParagraph,
  ReadStandard,
} from '../ports/codec.js'
export type { Composer } from '../ports/composer.js'
export type { Finisher, FinishRequest } from '../ports/finisher.js'
export type { PrintCache } from '../ports/printCache.js'
export type { Print, Printer, PrinterHealth, PrintOptions } from '../ports/printer.js'
export type { Sealer, SealRequest } from '../ports/sealer.js'
