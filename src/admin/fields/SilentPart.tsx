'use client'

import type { ComponentType } from 'react'

import type { FieldNamed, SilentField, SilentName } from '../../domain/fieldTypes/index.js'
import type { SignatureField } from '../../domain/fieldTypes/signature.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import { ComputedOutput } from './ComputedOutput.js'
import { Explanation } from './Explanation.js'
import { useFormWorld } from './FormWorld.js'
import type { FieldProps } from './inputProps.js'

type SilentProps<F extends SilentField = SilentField> = Pick<FieldProps, 'place' | 'shown'> & {
  field: F
}

const parts: { [T in SilentName]: ComponentType<SilentProps<FieldNamed<T>>> } = {
  explanation: Explanation,
  heading: ({ field }) => <h4 className="leidraad-heading">{field.label}</h4>,
  pageBreak: () => <hr className="leidraad-pagebreak" />,
  signature: SignsHere,
  computed: ComputedOutput,
}

/** What stands between the questions and asks nothing. */
export function SilentPart(props: SilentProps) {
  const Part = parts[props.field.type] as ComponentType<SilentProps>
  return <Part {...props} />
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
