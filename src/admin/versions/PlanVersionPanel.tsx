'use client'

import '../admin.css'
import './versions.css'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import type { PlanVersions } from '../../domain/versions/overview.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { MovePlanPanel } from './MovePlanPanel.js'
import { UnplacedAnswers } from './UnplacedAnswers.js'

/** A newer version of the template, when there is one, and what has no place in the current one. */
export function PlanVersionPanel() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <VersionOf key={id} planId={String(id)} />
}

function VersionOf({ planId }: { planId: string }) {
  const { reply } = useReply<PlanVersions>(`/plans/${planId}/versions`)
  if (!reply?.ok) {
    return null
  }
  const { current, newer, mayMove, unplaced } = reply.value
  return (
    <>
      {newer !== undefined && mayMove && <Newer {...{ planId, current, newer }} />}
      <UnplacedAnswers unplaced={unplaced} />
    </>
  )
}

type NewerProps = {
  planId: string
  current: PlanVersions['current']
  newer: NonNullable<PlanVersions['newer']>
}

function Newer({ planId, current, newer }: NewerProps) {
  const words = versions[useLanguage()].move
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="leidraad leidraad-panel field-type" aria-label={words.title}>
      <Notice>
        <p>{fill(words.newer, { number: newer.number, current: current.number })}</p>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? words.close : words.look}
        </Button>
      </Notice>
      {isOpen && <MovePlanPanel planId={planId} versionId={newer.id} />}
    </section>
  )
}
