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

function textOf(field: AnyField, { yes, no }: YesNo): string {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return field.options.map(({ label }) => `○ ${label}`).join('   ')
    case 'yesNo':
      return `○ ${yes}   ○ ${no}`
    case 'scale':
      return `${field.minLabel ?? ''} ${field.min} – ${field.max} ${field.maxLabel ?? ''}`.trim()
    case 'explanation':
      return field.text
    case 'number':
      return field.unit ?? ''
    default:
      return ('example' in field ? field.example : undefined) ?? ''
  }
}
