/** What a person reads when something is refused or fails: what happened, and what to do now. */
import type { DomainError, ErrorCode } from '../domain/errors.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { errorFigures, figureNames } from './errorFigures.js'
import { nl } from './errorsDutch.js'
import { en } from './errorsEnglish.js'
import { fill } from './fill.js'
import { faultIn } from './pageFaults.js'

const texts = catalogue('errors', { nl, en })

/** What a person reads; the `message` of an error is for the log. */
export const errorText = (error: DomainError, language: Language): string =>
  textWithFigure(error, language) ??
  fill(texts[language][error.code], { ...wordsIn(error.data), ...faultIn(error.data, language) })

const hasFigure = (code: ErrorCode): code is keyof typeof figureNames =>
  Object.hasOwn(figureNames, code)

function textWithFigure({ code, data }: DomainError, language: Language): string | undefined {
  if (!hasFigure(code)) {
    return undefined
  }
  const name = figureNames[code]
  const figure = data[name]
  return typeof figure === 'number'
    ? fill(errorFigures[language][code], { [name]: figure })
    : undefined
}

const wordsIn = (data: DomainError['data']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
