/**
 * The types of field. Each is one file here, and the rules of forms, conditions, print and versions
 * ask it; inputs are in `admin/fieldTypes` and `public/fieldTypes`.
 */
import type { Language } from '../kernel/language.js'
import { inLanguage } from '../kernel/words.js'
import { absent } from './absent.js'
import { comparesNothing, type Comparing } from './comparing.js'
import { computed, type ComputedField } from './computed.js'
import type { Container } from './container.js'
import type { Option } from './fieldBase.js'
import { explanation, type ExplanationField } from './explanation.js'
import { group, type GroupField, type InnerField } from './group.js'
import { heading, type HeadingField } from './heading.js'
import { hostNamed, hostTypes, type HostName } from './hostType.js'
import type { Described, Fresh, PaletteKind } from './leaf.js'
import { leafNamed, leaves, type SimpleField } from './leaves.js'
import { pageBreak, type PageBreakField } from './pageBreak.js'
import type { Silent } from './silent.js'
import { scoreTable, type ScoreColumn, type ScoreTableField } from './scoreTable.js'
import { signature, type SignatureField } from './signature.js'
import { table, type TableField } from './table.js'

export const containers = { table, scoreTable, group }
export const silents = { explanation, heading, pageBreak, signature, computed }
export const fieldTypes = { ...leaves, ...silents, ...containers }

/** Of ours. */
export type OurType = keyof typeof fieldTypes
export type FieldType = OurType | HostName
export type ContainerField = TableField | ScoreTableField | GroupField
/** Holds no answer. */
export type SilentField =
  ExplanationField | HeadingField | PageBreakField | SignatureField | ComputedField
export type Field = SimpleField | SilentField | ContainerField
/** Wherever it stands: in a section, a row of a group, a column. */
export type AnyField = Field | InnerField | ScoreColumn
/** What holds an answer. */
export type AnsweredField = Exclude<Field, SilentField>

/** What people call each of ours. */
export const typeNames = (language: Language): Record<OurType, string> =>
  Object.fromEntries(
    Object.entries(fieldTypes).map(([type, { names }]) => [type, inLanguage(names, language).name]),
  ) as Record<OurType, string>

/** As its record says; of ours a host may have changed the words (`translations`). */
export const nameOf = (type: FieldType, language: Language): string =>
  inLanguage(typeOf({ type }).names, language).name

/** Ours, and those of the app after them. */
export const allTypes = (): FieldType[] => [
  ...(Object.keys(fieldTypes) as OurType[]),
  ...hostTypes().map(({ name }) => name),
]

/** In the order in which the palette offers them. */
export const typesOfKind = (kind: PaletteKind): FieldType[] =>
  allTypes().filter((type) => typeOf({ type }).palette === kind)

/** What a field of any type says of itself. */
type AnyType = Omit<Described<AnyField>, 'schema' | 'fresh'> & {
  schema: object
  fresh: (made: Fresh) => object
}

export const typeOf = ({ type }: { type: FieldType }): AnyType =>
  (isOurs(type) ? fieldTypes[type] : (hostNamed(type) ?? absent)) as unknown as AnyType

const isOurs = (type: string): type is OurType => Object.hasOwn(fieldTypes, type)

export const isInstalled = (type: string): type is FieldType =>
  isOurs(type) || hostNamed(type) !== undefined

/** Whether its type is not there: of another app, or of a newer release. */
export const isAbsent = ({ type }: { type: string }): boolean => !isInstalled(type)

export type SilentName = keyof typeof silents
export type ContainerName = keyof typeof containers

/** The field of a type, by its name. */
export type FieldNamed<T extends FieldType> = Extract<AnyField, { type: T }>

export const isSilent = (field: AnyField): field is SilentField =>
  Object.hasOwn(silents, field.type)

export const isContainer = (field: AnyField): field is Extract<AnyField, ContainerField> =>
  Object.hasOwn(containers, field.type)

export const silentOf = ({ type }: SilentField): Silent<SilentField> =>
  silents[type] as unknown as Silent<SilentField>

/** What a type that holds rows says of them, whatever is in them. */
export type AnyContainer = Omit<Container<ContainerField>, 'fixedRows'> & {
  fixedRows: ((field: ContainerField) => readonly Option[]) | undefined
}

export const containerNamed = (type: ContainerName): AnyContainer =>
  containers[type] as unknown as AnyContainer

/** How conditions and calculations see a field; of one without a value nothing can be asked. */
export function comparingOf(field: AnyField): Comparing<AnyField, never> {
  const comparing = isSilent(field)
    ? silentOf(field).comparing(field)
    : (leafNamed(field.type)?.compare ?? comparesNothing)
  return comparing as Comparing<AnyField, never>
}
