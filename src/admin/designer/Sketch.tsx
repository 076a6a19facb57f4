'use client'

import type { BlankWords } from '../../domain/fieldTypes/leaf.js'
import { type SimpleField, leafNamed } from '../../domain/fieldTypes/leaves.js'
import type { AnyField } from '../../domain/fieldTypes/index.js'
import { useLanguage } from '../useLanguage.js'

/** What the one who fills will meet, in as few strokes as say it. */
export function Sketch({ field }: { field: AnyField }) {
  const language = useLanguage()
  const help = 'help' in field ? field.help : undefined
  return (
    <>
      {help !== undefined && <p className="leidraad-card__help">{help}</p>}
      {field.type === 'heading' || field.type === 'pageBreak' ? null : (
        <span className={`leidraad-sketch leidraad-sketch--${field.type}`}>
          {textOf(field, { language, other: '', file: '' })}
        </span>
      )}
    </>
  )
}

/** Boxes to tick as boxes, what is written with its unit, else an example of it. */
function textOf(field: AnyField, words: BlankWords): string {
  const room = leafNamed(field.type)?.room(field as SimpleField, words)
  if (room?.kind === 'choices') {
    const { from = '', to = '', options } = room
    return [from, ...options.map((label) => `○ ${label}`), to].join('   ').trim()
  }
  return room?.unit ?? saidBy(field) ?? ''
}

const saidBy = (field: AnyField): string | undefined =>
  field.type === 'explanation' ? field.text : 'example' in field ? field.example : undefined
