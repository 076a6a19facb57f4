/** Which fields somebody answers, and which have a value at all: a computed one is nobody's answer. */
import type { ComputedField } from '../fieldTypes/computed.js'
import { silents, type SilentField, type SilentName } from '../fieldTypes/index.js'

type Silent = Exclude<SilentField, ComputedField>['type']

type Typed = { type: string }

export const holdsAnswer = <F extends Typed>(
  field: F,
): field is Exclude<F, { type: SilentField['type'] }> => !Object.hasOwn(silents, field.type)

export const holdsValue = <F extends Typed>(field: F): field is Exclude<F, { type: Silent }> =>
  holdsAnswer(field) || silents[field.type as SilentName].hasValue
