/** Which fields somebody answers, and which have a value at all: a computed one is nobody's answer. */
import type { ComputedField } from '../fieldTypes/computed.js'
import type { SilentField } from '../fieldTypes/index.js'

type Silent = Exclude<SilentField, ComputedField>['type']

const silent: ReadonlySet<string> = new Set<Silent>([
  'explanation',
  'heading',
  'pageBreak',
  'signature',
])

type Typed = { type: string }

export const holdsValue = <F extends Typed>(field: F): field is Exclude<F, { type: Silent }> =>
  !silent.has(field.type)

export const holdsAnswer = <F extends Typed>(
  field: F,
): field is Exclude<F, { type: SilentField['type'] }> =>
  holdsValue(field) && field.type !== 'computed'
