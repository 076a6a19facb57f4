/** Somebody of the school: by reference, with the name they had then. */
import { oneLine, asFact, noHint, repeatedIn, type Leaf, type PagePart } from './leaf.js'
import { several } from '../definition/basicSchemas.js'
import type { PersonAnswer } from '../definition/answers.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { comparesPerson } from './comparing.js'
import type { FieldBase } from './fieldBase.js'
import { isLine, hasOnly } from './shapes.js'
import { intoText } from './texts.js'
import { asLines, isWritten, lineOf } from './written.js'

export const personKinds = ['pupil', 'guardian', 'staff'] as const
export type PersonKind = (typeof personKinds)[number]
export type PersonField = FieldBase & { type: 'person'; among: PersonKind[] }

const isKept = (value: unknown): boolean =>
  isRecord(value) &&
  hasOnly(value, ['ref', 'name']) &&
  isLine(ownValue(value, 'ref'), limits.reference) &&
  isLine(ownValue(value, 'name'), limits.label)

const isPerson = (value: unknown): value is PersonAnswer =>
  isRecord(value) && isWritten(ownValue(value, 'ref')) && isWritten(ownValue(value, 'name'))

/** Who was named before stays nameable, though they left since. */
function readPage(_: PersonField, { text, before, people }: PagePart) {
  if (text === '') {
    return undefined
  }
  const person = people.find(({ ref }) => ref === text)
  if (ownValue(before, 'ref') === text) {
    return before as PersonAnswer
  }
  return person ? { ref: person.ref, name: person.name } : text
}

const refOf = (answer: unknown): string => {
  const ref = ownValue(answer, 'ref')
  return typeof ref === 'string' ? ref : ''
}

export const person: Leaf<PersonField, PersonAnswer> = {
  schema: { among: several(personKinds) },
  findings: ({ among }, path) => repeatedIn(among, [...path, 'among']),
  fresh: () => ({ among: ['staff'] }),
  palette: 'person',
  names: {
    nl: { name: 'Persoon', inSentence: 'een persoon' },
    en: { name: 'Person', inSentence: 'a person' },
  },
  takes: undefined,
  problem: { nl: 'kies iemand uit de lijst.', en: 'choose someone from the list.' },
  check: (_, value) => (isKept(value) ? undefined : { code: 'person' }),
  read: (_, value) => (isPerson(value) ? value : undefined),
  longest: () => limits.label,
  parse: () => undefined,
  write: () => '',
  readPage,
  writePage: (answer) => ({ chosen: [refOf(answer)] }),
  compare: comparesPerson,
  lines: ({ name }) => lineOf(name),
  body: asFact,
  align: 'start',
  room: oneLine,
  paperHint: noHint,
  cell: asLines,
  example: () => null,
  becomes: intoText(({ name }: PersonAnswer) => name),
  comesFrom: {},
}
