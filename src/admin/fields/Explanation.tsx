'use client'

import type { ExplanationField } from '../../domain/fieldTypes/explanation.js'
import { presentField } from '../../domain/forms/presentAnswer.js'

/** Text for the one who fills. */
export function Explanation({ field }: { field: ExplanationField }) {
  const presented = presentField(field, null, 'nl')
  return (
    <div className="leidraad-explanation">
      <h4 className="leidraad-explanation__title">{field.label}</h4>
      {presented.kind === 'explanation' &&
        presented.paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)}
    </div>
  )
}
