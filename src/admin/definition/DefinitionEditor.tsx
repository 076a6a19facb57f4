'use client'

import '../admin.css'
import '../designer/designer.css'

import type { JSONFieldClientProps } from 'payload'

import { Designer } from '../designer/Designer.js'

/** The field of a plan template that holds its definition: designed, tried out, or typed as text. */
export function DefinitionEditor({ path, readOnly }: JSONFieldClientProps) {
  return (
    <div className="leidraad field-type" id={`field-${path}`}>
      <Designer path={path} readOnly={readOnly === true} />
    </div>
  )
}
