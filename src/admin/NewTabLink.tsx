'use client'

import type { ReactNode } from 'react'

import { admin } from '../translations/admin.js'
import { useLanguage } from './useLanguage.js'

/** A link to a PDF or a page for someone else: opens beside the admin, and says so. */
export function NewTabLink({ href, children }: { href: string; children: ReactNode }) {
  const words = admin[useLanguage()]
  return (
    <a className="leidraad-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="leidraad-hidden"> ({words.newTab})</span>
    </a>
  )
}
