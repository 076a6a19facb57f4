'use client'

import type { AnyField } from '../../domain/logic/outline.js'
import { useWords } from './DesignContext.js'

/** What the one who fills will meet, in as few strokes as say it. */
export function Sketch({ field }: { field: AnyField }) {
  const { words } = useWords()
  const help = 'help' in field ? field.help : undefined
  return (
    <>
      {help !== undefined && <p className="leidraad-card__help">{help}</p>}
      {field.type === 'heading' || field.type === 'pageBreak' ? null : (
        <span className={`leidraad-sketch leidraad-sketch--${field.type}`}>
          {textOf(field, words.condition)}
        </span>
      )}
    </>
  )
}

type YesNo = { yes: string; no: string }
type Texts = {
  [T in AnyField['type']]?: (field: Extract<AnyField, { type: T }>, words: YesNo) => string
}

const optionText = ({ options }: { options: readonly { label: string }[] }) =>
  options.map(({ label }) => `○ ${label}`).join('   ')

const texts: Texts = {
  choice: optionText,
  choices: optionText,
  yesNo: (_, { yes, no }) => `○ ${yes}   ○ ${no}`,
  scale: ({ min, max, minLabel = '', maxLabel = '' }) =>
    `${minLabel} ${min} – ${max} ${maxLabel}`.trim(),
  explanation: ({ text }) => text,
  number: ({ unit = '' }) => unit,
}

function textOf(field: AnyField, words: YesNo): string {
  const text = texts[field.type] as ((field: AnyField, words: YesNo) => string) | undefined
  return text?.(field, words) ?? ('example' in field ? field.example : undefined) ?? ''
}
