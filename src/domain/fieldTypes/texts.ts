/** From one type into each kind of text alike; rich text is made of the words. */
import type { RichTextAnswer } from '../definition/answers.js'
import { richBlocksToLexical } from '../richText/richText.js'
import type { Convert, Given } from './leaf.js'

export function richOfText(text: string): RichTextAnswer {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const { root } = richBlocksToLexical(
    lines.map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })),
  ) as RichTextAnswer
  return { root }
}

type Say<V, F> = (value: V, from: F, to: never) => string | undefined

export const intoText = <V extends Given, F>(say: Say<V, F>): Record<string, Convert> => ({
  shortText: say,
  longText: say,
  richText: (value: V, from: F, to: never) => {
    const text = say(value, from, to)
    return text === undefined ? undefined : richOfText(text)
  },
})
