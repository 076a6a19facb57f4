import { fill } from '../../translations/fill.js'
import type { DesignerWords } from '../../translations/designerDutch.js'
import type { StepName } from './designState.js'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `Veld ‘Doelen’ verwijderd`. */
export function stepText({ action, kind, label }: StepName, words: DesignerWords): string {
  const step = fill(words.steps[action], {
    label: label?.trim() === '' ? words.unnamed : (label ?? ''),
  })
  return kind === undefined ? step : fill(words.kinds[kind], { step })
}

/** Within a sentence. */
export const stepInSentence = (name: StepName, words: DesignerWords): string =>
  lowerFirst(stepText(name, words))
