'use client'

import './admin.css'
import './screens.css'

import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type RecordProps = {
  title: string
  /** Where the person came from. @default nowhere */
  back?: ReactNode
  children: ReactNode
}

/** A record in the form that Payload makes of it, under a title of ours. */
export function RecordScreen({ title, back, children }: RecordProps) {
  return (
    <>
      <Gutter className="leidraad leidraad-screen leidraad-screen--record">
        {back}
        <h1 className="leidraad-screen__title">{title}</h1>
      </Gutter>
      {children}
    </>
  )
}

/** In place of a form that this person may not use. */
export function Refusal({ children }: { children: string }) {
  return (
    <Gutter>
      <p>{children}</p>
    </Gutter>
  )
}
