/** Words of the layout of plans in print, and what can be wrong with one. */
import { type LayoutWords, nl } from './layoutDutch.js'
import { languageFacts, type Language } from '../domain/kernel/language.js'
import type { LayoutProblem, LayoutSetting } from '../domain/layout/layoutProblem.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'
import { en } from './layoutEnglish.js'
import { sourceProblemText } from './layoutSource.js'
import { pageFaultText } from './pageFaults.js'

export const layout = catalogue('layout', { nl, en })

const decimal = (value: number, language: Language): string =>
  value.toLocaleString(languageFacts[language].locale, { maximumFractionDigits: 2 })

export const ratioText = decimal

const settingText = (setting: string, words: LayoutWords): string => {
  const name = setting.split('.')[0] ?? ''
  return Object.hasOwn(words.settings, name) ? words.settings[name as LayoutSetting] : setting
}

export function layoutProblemText(problem: LayoutProblem, language: Language): string {
  const words = layout[language]
  const { problems } = words
  switch (problem.code) {
    case 'source':
      return sourceProblemText(problem.problem, language)
    case 'page':
      return pageFaultText(problem.fault, language)
    case 'colour':
      return problems.colour
    case 'contrast':
      return fill(problems.contrast, {
        ratio: decimal(problem.ratio, language),
        minimum: decimal(problem.minimum, language),
      })
    case 'unknown':
      return fill(problems.unknown, { setting: problem.setting })
    case 'shape':
      return problem.setting === undefined
        ? problems.shapeAll
        : fill(problems.shape, { setting: settingText(problem.setting, words) })
    default:
      return fill(problems[problem.code], {
        setting: settingText(problem.setting, words),
        max: problem.max,
      })
  }
}
