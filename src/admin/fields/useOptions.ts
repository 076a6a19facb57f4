'use client'

import type { SimpleAnswer } from '../../domain/definition/answers.js'
import type { ChoiceField } from '../../domain/fieldTypes/choice.js'
import type { YesNoField } from '../../domain/fieldTypes/yesNo.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'

export type ListedOption = { key: string; label: string; answer: SimpleAnswer }

/** What can be chosen, with the answer each stands for. */
export function useOptions(field: ChoiceField | YesNoField): ListedOption[] {
  const words = planForm[useLanguage()]
  return field.type === 'yesNo'
    ? [
        { key: 'yes', label: words.yes, answer: true },
        { key: 'no', label: words.no, answer: false },
      ]
    : field.options.map(({ id, label }) => ({ key: id, label, answer: id }))
}
