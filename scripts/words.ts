/**
 * `npm run words [-- --language pl] > woorden.csv`: what is to be translated, a line for each text; how
 * far each language is goes to the terminal. Exit 0: the languages that are declared complete are.
 * 1: they are not. 2: no such language.
 */
import { parseArgs } from 'node:util'

import { csvLine } from '../src/domain/exchange/csv.js'
import {
  isLanguage,
  languageFacts,
  languages,
  type Language,
} from '../src/domain/kernel/language.js'
import { wordsToDo, type WordToDo } from '../src/translations/wordsToDo.js'
import { allWords } from './support/allWords.js'
import { stopWith } from './support/stopWith.js'

const usage = `Gebruik: npm run words [-- --language ${languages.join('|')}]`
const NO_SUCH_LANGUAGE = 2

type Placed = WordToDo & { file: string }

const said = { missing: 'ontbreekt', values: 'andere {namen}' } as const

function readLanguages(): readonly Language[] {
  try {
    const { language } = parseArgs({ options: { language: { type: 'string' } } }).values
    if (language === undefined || isLanguage(language)) {
      return language === undefined ? languages : [language]
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  return stopWith(usage, NO_SUCH_LANGUAGE)
}

const lineOf = ({ language, file, key, what, base, said: there }: Placed): string =>
  csvLine([language, file, key, said[what], base, there])

function summaryOf(language: Language, toDo: readonly Placed[]): string {
  const { name, isComplete } = languageFacts[language]
  const count = toDo.filter((word) => word.language === language).length
  const declared = isComplete ? 'heet volledig' : 'heet niet volledig'
  return `${language} (${name}, ${declared}): ${count === 0 ? 'alles is er' : `nog ${count}`}`
}

const wanted = readLanguages()
const toDo = [...(await allWords())]
  .flatMap(([file, written]) => wordsToDo(written).map((word): Placed => ({ file, ...word })))
  .filter(({ language }) => wanted.includes(language))
process.stdout.write(csvLine(['Taal', 'Bestand', 'Woord', 'Wat', 'Nederlands', 'Er staat']))
process.stdout.write(toDo.map(lineOf).join(''))
console.error(wanted.map((language) => summaryOf(language, toDo)).join('\n'))
process.exitCode = toDo.some(({ language }) => languageFacts[language].isComplete) ? 1 : 0
