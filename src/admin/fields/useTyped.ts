'use client'

import { useState } from 'react'

import type { SimpleAnswer } from '../../domain/definition/answers.js'
import type { SimpleField } from '../../domain/fieldTypes/leaves.js'
import { inputText, parseInput } from '../../domain/forms/parseInput.js'
import { useLanguage } from '../useLanguage.js'

type Typed = {
  field: SimpleField
  answer: SimpleAnswer
  onAnswer: (answer: SimpleAnswer) => void
  /** Half an answer is not told before the input is left. @default every keystroke is told */
  isWhole?: (answer: SimpleAnswer) => boolean
}

/**
 * The text as it is typed: `7,` stays `7,` while it already is seven. On leaving the input it stands
 * there as it was read; what cannot be read stays as it was typed.
 */
export function useTyped({ field, answer, onAnswer, isWhole }: Typed) {
  const language = useLanguage()
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined ? answer : parseInput(field, typed, language)
  const isHeldBack = isWhole?.(read) === false
  const isShown = typed !== undefined && (isHeldBack || read === answer)
  return {
    text: isShown ? typed : inputText(field, answer, language),
    onText: (text: string) => {
      const next = parseInput(field, text, language)
      setTyped(text)
      if (isWhole?.(next) !== false) {
        onAnswer(next)
      }
    },
    onLeave: () => {
      setTyped(undefined)
      if (typed !== undefined && isHeldBack) {
        onAnswer(read)
      }
    },
  }
}
