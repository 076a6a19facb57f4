'use client'

import { useCallback, useEffect, useState } from 'react'

import type { ApiPath } from '../domain/kernel/slugs.js'
import type { Reply } from './failure.js'
import { useApi } from './useApi.js'

type Loaded<T> = { reply: Reply<T> | undefined; reload: () => Promise<void> }

/** What a GET gives, kept while it is fetched again. Without a path nothing is asked. */
export function useReply<T>(path: ApiPath | undefined): Loaded<T> {
  const api = useApi()
  const [reply, setReply] = useState<Reply<T>>()
  const reload = useCallback(async () => {
    if (path !== undefined) {
      setReply(await api.get<T>(path))
    }
  }, [api, path])
  useEffect(() => {
    void reload()
  }, [reload])
  return { reply, reload }
}
