/** The types with one answer of their own. What there is beside this list follows from it. */
import type { Source } from '../definition/source.js'
import { absent } from './absent.js'
import { choice } from './choice.js'
import { choices } from './choices.js'
import { date } from './date.js'
import { email } from './email.js'
import { file } from './file.js'
import { hostNamed, hostTypes, type HostField } from './hostType.js'
import type { Given, Leaf } from './leaf.js'
import { longText } from './longText.js'
import { number } from './number.js'
import { person } from './person.js'
import { phone } from './phone.js'
import { postalAddress } from './postalAddress.js'
import { richText } from './richText.js'
import { scale } from './scale.js'
import { shortText } from './shortText.js'
import { time } from './time.js'
import { yesNo } from './yesNo.js'

/** Small enough for the cell of a table, in the order in which the designer offers them. */
export const cellLeaves = {
  shortText,
  longText,
  number,
  date,
  time,
  email,
  phone,
  postalAddress,
  yesNo,
  choice,
  scale,
  person,
}

export const leaves = { ...cellLeaves, choices, richText, file }

type FieldOf<L> = L extends Leaf<infer F, infer _> ? F : never
type FieldsOf<Types> = { [T in keyof Types]: FieldOf<Types[T]> }[keyof Types]

/** What fits in a table cell. */
export type ColumnField = FieldsOf<typeof cellLeaves> | HostField
/** A field with one answer of its own, not repeated. */
export type SimpleField = FieldsOf<typeof leaves> | HostField
export type LeafName = keyof typeof leaves

/** Any of them, where it does not matter which. */
export type AnyLeaf = Omit<Leaf<SimpleField, Given>, 'takes'> & {
  takes: ((source: Source) => boolean) | undefined
}

const byName = leaves as unknown as Readonly<Record<string, AnyLeaf>>

/** Of ours. */
export const isLeafName = (type: string): type is LeafName => Object.hasOwn(leaves, type)

/** Those of the app included. */
export const leafNames = (): string[] => [
  ...Object.keys(leaves),
  ...hostTypes().map(({ name }) => name),
]

export const cellNames = (): string[] => [
  ...Object.keys(cellLeaves),
  ...hostTypes()
    .filter(({ inCells }) => inCells)
    .map(({ name }) => name),
]

/** `undefined` for what is no type with an answer of its own. */
export const leafNamed = (type: string): AnyLeaf | undefined =>
  isLeafName(type) ? byName[type] : (hostNamed(type) as unknown as AnyLeaf | undefined)

/** Of a frozen definition whose type is not there, a type that reads as text (`absent.ts`). */
export const leafOf = ({ type }: SimpleField): AnyLeaf => leafNamed(type) ?? absent
