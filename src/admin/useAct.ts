'use client'

import { toast } from '@payloadcms/ui'

import type { RecordPath } from '../domain/kernel/slugs.js'
import { useApi } from './useApi.js'

type Act = (path: RecordPath, said: { done: string; body?: object }) => Promise<void>

/** Has something done, says how that went, and has what is shown read anew. */
export function useAct(onChanged: () => Promise<void> | void): Act {
  const api = useApi()
  return async (path, { done, body }) => {
    const reply = await api.post(path, body)
    if (reply.ok) {
      toast.success(done)
    } else {
      toast.error(reply.failure.message)
    }
    await onChanged()
  }
}
