import { eachLanguage, type Language } from '../src/domain/kernel/language.js'

/** Choices of a select, each by its label in every language. */
export const labelled = <T extends string>(
  values: readonly T[],
  labelsIn: (language: Language) => Record<T, string>,
) =>
  values.map((value) => ({ value, label: eachLanguage((language) => labelsIn(language)[value]) }))
