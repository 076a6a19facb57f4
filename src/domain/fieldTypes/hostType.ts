/**
 * Types of field of the app around us, beside ours: the same record under a name with a prefix, so that
 * definitions of two apps can be told apart. They are there before the first definition is read, on the
 * server by `leidraad({ fieldTypes })` and in the browser by a provider of the admin; then nothing
 * changes, and to every rule they are constants.
 */
import type { Scalar } from '../definition/answers.js'
import type { Source } from '../definition/source.js'
import { DomainError } from '../errors.js'
import type { Language } from '../kernel/language.js'
import type { FieldBase, Option } from './fieldBase.js'
import type { Leaf } from './leaf.js'

/** `living:supportLevel`: of whom it is, and how it is called there. */
export type HostName = `${string}:${string}`

export type HostField = FieldBase & { type: HostName }

/** People and files are ours alone: who may see them is held by their own types. */
export type HostAnswer = Scalar | string[]

/**
 * What asks for it on a page without script, under the name of the field; what was sent comes to
 * `readPage`. Words are in the language of the page.
 */
export type PageInput =
  | {
      kind: 'line'
      type?: 'text' | 'email' | 'tel'
      inputmode?: 'numeric' | 'decimal'
      maxlength?: number
      hint?: string
    }
  | { kind: 'area'; rows?: number; hint?: string }
  /** One of these, by its id; more than a few fold into one element. */
  | { kind: 'one'; options: readonly Option[]; hint?: string }
  | { kind: 'several'; options: readonly Option[]; hint?: string }

/**
 * What an app says of a type of its own: all that a type of ours says, and what stands in a map with the
 * names of ours as keys.
 *
 * @typeParam F the field of the definition, with its settings
 * @typeParam V its answer
 */
export type HostType<F extends HostField, V extends HostAnswer> = Leaf<F, V> & {
  name: F['type']
  /** Whether it is small enough for the cell of a table. */
  inCells: boolean
  page: (field: F, language: Language) => PageInput
}

/** Any of them, where it does not matter which. */
export type AnyHostType = Omit<HostType<HostField, HostAnswer>, 'takes'> & {
  takes: ((source: Source) => boolean) | undefined
}

/** A type of one's own, checked by the compiler, as `fieldTypes` takes it. */
export const fieldType = <F extends HostField, V extends HostAnswer>(
  record: HostType<F, V>,
): AnyHostType => record as unknown as AnyHostType

type Held = ReadonlyMap<string, AnyHostType>

const none: Held = new Map()

// Filled once, before the first definition is read: constants to everybody else.
let held: Held | undefined

const namesIn = (types: Iterable<string>): string => [...types].sort().join(', ') || 'none'

/**
 * Takes up the types of the app. A config is read anew in development and by a second Payload of the same
 * process: the same names change nothing, and others are refused, because plans would mean two things.
 */
export function fillHostTypes(types: readonly AnyHostType[]): void {
  const given = new Map(types.map((type) => [type.name, Object.freeze({ ...type })]))
  if (held !== undefined && namesIn(held.keys()) !== namesIn(given.keys())) {
    throw new DomainError(
      'configuration.invalid',
      `Expected the same \`fieldTypes\` in every leidraad({ … }) of one process, got ${namesIn(given.keys())} after ${namesIn(held.keys())}; give both the same list, or start the server again after changing it.`,
    )
  }
  held = given
}

export const hostTypes = (): readonly AnyHostType[] => [...(held ?? none).values()]

/** `undefined` for one of ours, and for one that is not there. */
export const hostNamed = (name: string): AnyHostType | undefined => held?.get(name)

export const isHostName = (type: string): type is HostName => type.includes(':')

/** What follows from the list of types: made when first asked, and again once the app's are there. */
export function fromTypes<T>(make: () => T): () => T {
  let kept: { of: Held; value: T } | undefined
  return () => {
    const of = held ?? none
    kept = kept?.of === of ? kept : { of, value: make() }
    return kept.value
  }
}
