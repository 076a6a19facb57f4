'use client'

import type { ExplanationField } from '../../domain/fieldTypes/explanation.js'
import type { HeadingField } from '../../domain/fieldTypes/heading.js'
import type { PageBreakField } from '../../domain/fieldTypes/pageBreak.js'
import type { SignatureField } from '../../domain/fieldTypes/signature.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import { Explanation } from './Explanation.js'
import { useFormWorld } from './FormWorld.js'

type SilentProps = { field: ExplanationField | HeadingField | PageBreakField | SignatureField }

/** What stands between the questions and asks nothing. */
export function SilentPart({ field }: SilentProps) {
  switch (field.type) {
    case 'explanation':
      return <Explanation field={field} />
    case 'heading':
      return <h4 className="leidraad-heading">{field.label}</h4>
    case 'pageBreak':
      return <hr className="leidraad-pagebreak" />
    case 'signature':
      return <SignsHere field={field} />
  }
}

function SignsHere({ field }: { field: SignatureField }) {
  const words = fieldInputs[useLanguage()]
  const slot = useFormWorld().slots.find(({ id }) => id === field.slot)
  return (
    <div className="leidraad-field">
      <div className="leidraad-field__label">{field.label}</div>
      <p className="leidraad-quiet">{fill(words.signsHere, { slot: slot?.label ?? field.slot })}</p>
    </div>
  )
}
