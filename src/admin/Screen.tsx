'use client'

import './admin.css'
import './screens.css'

import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type ScreenProps = {
  /** @default none */
  className?: string
  children: ReactNode
}

/** A page of the admin that is ours as a whole, where Payload would have its form. */
export function Screen({ className = '', children }: ScreenProps) {
  return (
    <main className={`leidraad leidraad-screen ${className}`}>
      <Gutter>{children}</Gutter>
    </main>
  )
}
