/**
 * Words per language. A text that is not there in a language is read in the base language, key by key;
 * what a host says otherwise comes before ours.
 */
import { BASE_LANGUAGE, isLanguage, languages } from './language.js'
import type { CompleteLanguage, Language } from './language.js'

/** A list is one text in parts, its forms for one and for more, or a table. */
type Text = string | readonly string[] | readonly (readonly string[])[]

/** Any of the words, at any depth. */
export type PartOf<W> = W extends Text ? W : { readonly [K in keyof W]?: PartOf<W[K]> }

/** As people write them: whole in the languages that are declared complete. */
export type Written<W> = Readonly<Record<CompleteLanguage, W>> &
  Readonly<Partial<Record<Language, PartOf<NoInfer<W>>>>>

type Branch = Readonly<Record<string, unknown>>

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A host may write anything: what is said instead must be of the same kind. */
const isLike = (said: unknown, base: unknown): boolean =>
  Array.isArray(base)
    ? Array.isArray(said) && said.every((one) => isLike(one, base[0] ?? ''))
    : typeof said === 'string' && typeof base === 'string'

/** The words of `base`, where `over` says the same otherwise. */
function overlaid(base: unknown, over: unknown): unknown {
  if (isBranch(base)) {
    const said = isBranch(over) ? over : {}
    return Object.fromEntries(
      Object.entries(base).map(([key, words]) => [key, overlaid(words, said[key])]),
    )
  }
  return isLike(over, base) ? over : base
}

/** The words in a language, whole. */
export function inLanguage<W>(written: Written<W>, language: Language): W {
  const own = (written as Partial<Record<Language, unknown>>)[language]
  return overlaid(written[BASE_LANGUAGE], own) as W
}

/** A server reads its config anew for each request. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

type Changes = Partial<Record<Language, unknown>>

// A host changes words once, before the first is read: they are constants to everybody else.
let changes: Changes = {}
let changed = 0

/**
 * Lays words of a host over ours, by the names of our catalogues: `{ nl: { admin: { cancel: 'Terug' } } }`.
 * A key that we do not have, and a value of another kind, change nothing.
 */
export function changeWords(said: Readonly<Record<string, unknown>>): void {
  const ours = Object.entries(said).filter(([code]) => isLanguage(code))
  if (ours.some(([code, words]) => !isSame(changes[code as Language], words))) {
    changes = { ...changes, ...(Object.fromEntries(ours) as Changes) }
    changed += 1
  }
}

const changesOf = (name: string, language: Language): unknown => {
  const said = changes[language]
  return isBranch(said) ? said[name] : undefined
}

/** Made when first read, and again after a host changed words. */
function readable<W>(wordsIn: (language: Language) => W): Readonly<Record<Language, W>> {
  const kept = new Map<Language, { words: W; at: number }>()
  const read = (language: Language): W => {
    const known = kept.get(language)
    if (known?.at === changed) {
      return known.words
    }
    const words = wordsIn(language)
    kept.set(language, { words, at: changed })
    return words
  }
  const words = {} as Record<Language, W>
  for (const language of languages) {
    Object.defineProperty(words, language, { enumerable: true, get: () => read(language) })
  }
  return words
}

const registry = new Map<string, Written<object>>()

/** The words of one file, by the name under which a host may change them. */
export function catalogue<W extends object>(
  name: string,
  written: Written<W>,
): Readonly<Record<Language, W>> {
  registry.set(name, written)
  return readable(
    (language) => overlaid(inLanguage(written, language), changesOf(name, language)) as W,
  )
}

/** The same words for other readers, to whom some of them are said otherwise: pupils, say. */
export const variant = <W extends object>(
  name: string,
  words: Readonly<Record<Language, W>>,
  otherwise: Partial<Record<Language, PartOf<NoInfer<W>>>>,
): Readonly<Record<Language, W>> =>
  readable(
    (language) =>
      overlaid(overlaid(words[language], otherwise[language]), changesOf(name, language)) as W,
  )

/** As they were written, by name: for who lists what is missing. */
export const allCatalogues = (): ReadonlyMap<string, Written<object>> => registry
