'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

import '../admin.css'

/**
 * What is stored as JSON, to be read. Payload's own field is an editor that it loads from another
 * server while it runs; our policy refuses that, and the field stays empty.
 */
export function JsonText({ path, field }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  const id = `field-${path}`
  return (
    <div className="field-type leidraad">
      <div id={`${id}-label`}>
        <FieldLabel
          as="span"
          path={path}
          {...(field.label !== undefined && { label: field.label })}
        />
      </div>
      <pre
        className="leidraad-json"
        id={id}
        tabIndex={0}
        role="group"
        aria-labelledby={`${id}-label`}
      >
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}
