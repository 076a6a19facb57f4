/** What a translator still has to do in one file of words. */
import { BASE_LANGUAGE, languages, type Language } from '../domain/kernel/language.js'

export type WordToDo = {
  language: Language
  /** `mail.subject`; empty where the words are one text. */
  key: string
  /** `values`: a `{name}` of the base is not in it, or one that the base does not have. */
  what: 'missing' | 'values'
  /** In the base language. */
  base: string
  said: string
}

type Texts = ReadonlyMap<string, string>

/** Every text by its key. A list is one text, as it is read: how many lines it has differs by language. */
function textsOf(words: unknown, path: readonly string[] = []): Texts {
  if (typeof words === 'string' || Array.isArray(words)) {
    return new Map([[path.join('.'), [words].flat(2).join('\n')]])
  }
  const inner = typeof words === 'object' && words !== null ? Object.entries(words) : []
  return new Map(inner.flatMap(([key, value]) => [...textsOf(value, [...path, key])]))
}

const valuesIn = (text: string): string =>
  [...new Set(text.match(/(?<!\{)\{\w+\}/g))].toSorted().join(' ')

/** In the order of the words, language by language; words of one language alone ask nothing. */
export function wordsToDo(written: Partial<Record<Language, unknown>>): WordToDo[] {
  const base = textsOf(written[BASE_LANGUAGE])
  return languages
    .filter((language) => language !== BASE_LANGUAGE)
    .flatMap((language) => toDoIn(language, textsOf(written[language]), base))
}

const toDoIn = (language: Language, own: Texts, base: Texts): WordToDo[] =>
  [...base].flatMap(([key, text]) => {
    const said = own.get(key) ?? ''
    const what = whatToDo(said, text)
    return what === undefined ? [] : [{ language, key, what, base: text, said }]
  })

function whatToDo(said: string, base: string): WordToDo['what'] | undefined {
  if (said.trim() === '') {
    return base.trim() === '' ? undefined : 'missing'
  }
  return valuesIn(said) === valuesIn(base) ? undefined : 'values'
}
