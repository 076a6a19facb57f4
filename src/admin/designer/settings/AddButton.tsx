'use client'

import { PlusIcon } from '@payloadcms/ui'

export function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <button type="button" className="leidraad-addrow" onClick={onAdd}>
      <PlusIcon />
      {label}
    </button>
  )
}
