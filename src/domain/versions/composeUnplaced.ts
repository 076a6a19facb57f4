/** The last part of a printed plan: answers that its template has no place for. */
import type { Language } from '../kernel/language.js'
import { sectionBlocks } from '../forms/sectionBlocks.js'
import type { Block, DocumentSection, PrintableDocument } from '../printing/document.js'
import { openState, unplacedSections, type UnplacedAnswer } from './unplaced.js'

export type UnplacedWords = { title: string; help: string }

const ID = 'unplaced-answers'

export function withUnplaced(
  document: PrintableDocument,
  unplaced: readonly UnplacedAnswer[],
  words: UnplacedWords,
): PrintableDocument {
  if (unplaced.length === 0) {
    return document
  }
  const last: DocumentSection = {
    id: ID,
    number: `${document.sections.length + 1}`,
    title: words.title,
    intro: words.help,
    tone: 'plain',
    blocks: unplacedBlocks(unplaced, document.language),
  }
  return { ...document, sections: [...document.sections, last] }
}

/** Under the names that their sections had. */
const unplacedBlocks = (unplaced: readonly UnplacedAnswer[], language: Language): Block[] =>
  unplacedSections(unplaced).flatMap(({ section, answers }) => [
    { kind: 'heading', text: section.title } satisfies Block,
    ...sectionBlocks({ section, answers, state: openState, language }),
  ])
