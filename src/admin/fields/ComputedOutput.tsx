'use client'

import type { ComputedField } from '../../domain/fieldTypes/computed.js'
import { formatDate, formatNumber } from '../../domain/kernel/format.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { useLanguage } from '../useLanguage.js'
import { frameClass } from './FieldFrame.js'
import { domId, type FieldPlace } from './place.js'
import type { Shown } from './shown.js'

type OutputProps = { field: ComputedField; place: FieldPlace; shown: Shown }

/** What follows from other answers: read, not written. */
export function ComputedOutput({ field, place, shown }: OutputProps) {
  const id = domId(place)
  return (
    <div className={frameClass(field)}>
      <label className="leidraad-field__label" htmlFor={id}>
        {field.label}
      </label>
      {field.help !== undefined && <p className="leidraad-field__help">{field.help}</p>}
      <output id={id} className="leidraad-computed" tabIndex={-1}>
        <ComputedValue field={field} value={shown.value} />
      </output>
    </div>
  )
}

type ValueProps = { field: ComputedField; value: Shown['value']; isCell?: boolean }

export function ComputedValue({ field, value, isCell = false }: ValueProps) {
  const language = useLanguage()
  if (value === undefined) {
    const text = fieldInputs[language].noValueYet
    return isCell ? (
      <span className="leidraad-quiet" title={text}>
        –
      </span>
    ) : (
      <span className="leidraad-quiet">{text}</span>
    )
  }
  return typeof value === 'number'
    ? formatNumber(value, language, field)
    : formatDate(value, language)
}
