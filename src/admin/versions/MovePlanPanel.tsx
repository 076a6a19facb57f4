'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { MovedPlan, MovePreview } from '../../domain/versions/overview.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { Failed } from '../Failed.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { MoveOutcome } from './MoveOutcome.js'

type PanelProps = { planId: string; versionId: string }

/** What moves where, before anything moves. */
export function MovePlanPanel({ planId, versionId }: PanelProps) {
  const language = useLanguage()
  const path =
    `/plans/${planId}/move?${new URLSearchParams({ version: versionId }).toString()}` as const
  const { reply, reload } = useReply<MovePreview>(path)
  if (reply === undefined) {
    return <p className="leidraad-quiet">{admin[language].loading}</p>
  }
  return reply.ok ? (
    <div className="leidraad-versions">
      <MoveOutcome preview={reply.value} />
      <MoveButton planId={planId} preview={reply.value} onStale={reload} />
    </div>
  ) : (
    <Failed failure={reply.failure} retry={reload} />
  )
}

type ButtonProps = { planId: string; preview: MovePreview; onStale: () => Promise<void> }

function MoveButton({ planId, preview, onStale }: ButtonProps) {
  const api = useApi()
  const words = versions[useLanguage()].move
  const [isBusy, setBusy] = useState(false)
  const { to, revisions } = preview
  const move = async (): Promise<void> => {
    setBusy(true)
    const reply = await api.post<MovedPlan>(`/plans/${planId}/move`, { version: to.id, revisions })
    if (reply.ok) {
      toast.success(fill(words.done, { number: reply.value.number }))
      // The form on this page was made from the older version.
      window.location.reload()
      return
    }
    setBusy(false)
    toast.error(reply.failure.message)
    await onStale()
  }
  return (
    <div className="leidraad-actions">
      <Button margin={false} disabled={isBusy} onClick={() => void move()}>
        {isBusy ? words.busy : fill(words.confirm, { number: to.number })}
      </Button>
      <p className="leidraad-quiet">{words.saveFirst}</p>
    </div>
  )
}
