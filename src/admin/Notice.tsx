'use client'

import type { ReactNode } from 'react'

export type NoticeKind = 'plain' | 'good' | 'warning' | 'error'

/** A few words that stand out; errors are announced. */
export function Notice({ kind = 'plain', children }: { kind?: NoticeKind; children: ReactNode }) {
  return (
    <div
      className={`leidraad-notice leidraad-notice--${kind}`}
      role={kind === 'error' ? 'alert' : undefined}
    >
      {children}
    </div>
  )
}
