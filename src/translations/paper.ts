/** What a form on paper says where a screen would decide by itself. */
import type { PaperWords } from '../domain/forms/blankBlocks.js'
import type { PlanDefinition } from '../domain/definition/definition.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { conditionText } from './conditions.js'
import { fill } from './fill.js'

const nl = {
  onlyWhen: 'Alleen invullen als {condition}.',
  example: 'Bijvoorbeeld: {text}',
  other: 'Anders, namelijk',
  subject: 'Over wie',
  filledOn: 'Ingevuld op',
  filledBy: 'Ingevuld door',
  file: 'Schrijf op welk stuk erbij hoort en voeg het toe.',
}

const en: typeof nl = {
  onlyWhen: 'Only fill in if {condition}.',
  example: 'For example: {text}',
  other: 'Other, namely',
  subject: 'About whom',
  filledOn: 'Filled in on',
  filledBy: 'Filled in by',
  file: 'Write down which document belongs here and attach it.',
}

export const paper = catalogue('paper', { nl, en })

export function paperWords(
  { sections }: Pick<PlanDefinition, 'sections'>,
  language: Language,
): PaperWords {
  const words = paper[language]
  return {
    language,
    onlyWhen: (condition, at) =>
      fill(words.onlyWhen, { condition: conditionText(condition, { sections, at }, language) }),
    example: (text) => fill(words.example, { text }),
    other: words.other,
    file: words.file,
  }
}
