/**
 * `leidraad/fieldTypes`: what a type of field of an app is made of. Pure, for server and browser alike;
 * what draws it in the admin is in `leidraad/fieldTypes/admin`.
 */
export type { AnswerFinding, Leaf, PagePart, Typed } from '../domain/fieldTypes/leaf.js'
export {
  asFact,
  asList,
  misfit,
  noFindings,
  noHint,
  nothingFresh,
  oneLine,
  outOfOrder,
  readLine,
  repeatedIds,
} from '../domain/fieldTypes/leaf.js'
export {
  comparesDays,
  comparesNothing,
  comparesNumbers,
  comparesOption,
  comparesOptions,
  comparesTimes,
  comparesWords,
  comparesYesNo,
} from '../domain/fieldTypes/comparing.js'
export type { FieldBase, Option, Sourced } from '../domain/fieldTypes/fieldBase.js'
export { fieldType } from '../domain/fieldTypes/hostType.js'
export type {
  AnyHostType,
  HostAnswer,
  HostField,
  HostType,
  PageInput,
} from '../domain/fieldTypes/hostType.js'
export { numeric } from '../domain/fieldTypes/number.js'
export { intoText } from '../domain/fieldTypes/texts.js'
export { asLines, asStored, asText, lineOf, written } from '../domain/fieldTypes/written.js'
export { formatDate, formatNumber } from '../domain/kernel/format.js'
export type { Language } from '../domain/kernel/language.js'
export { limits } from '../domain/kernel/limits.js'
/** In which `schema` is written: one of another version would not be understood. */
export { z } from 'zod'
