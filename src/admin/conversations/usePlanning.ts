'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { PlanningProblem } from '../../domain/conversations/planningProblem.js'
import type { RecordPath } from '../../domain/kernel/slugs.js'
import { useApi } from '../useApi.js'
import { bodyOf, type Draft } from './planning.js'
import { problemsIn } from './problemsIn.js'

type Sending = { path: RecordPath; done: string; body?: (draft: Draft) => object }

/** A form for a conversation: what is typed stays until the server took it. */
export function usePlanning(initial: () => Draft, { path, done, body = bodyOf }: Sending) {
  const api = useApi()
  const [draft, setDraft] = useState(initial)
  const [problems, setProblems] = useState<readonly PlanningProblem[]>([])
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<boolean> => {
    setSending(true)
    const reply = await api.post(path, body(draft))
    setSending(false)
    setProblems(reply.ok ? [] : problemsIn(reply.failure))
    if (reply.ok) {
      toast.success(done)
    } else {
      toast.error(reply.failure.message)
    }
    return reply.ok
  }
  return { draft, setDraft, problems, isSending, send }
}
