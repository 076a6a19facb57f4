'use client'

import { useEffect } from 'react'

import { isUnderWay, type PrintJobView } from '../../domain/prints/printJob.js'
import { useReply } from '../useReply.js'

const LOOK_EVERY = 1_500

/** What the person asked for; looked at time and again while it is being made. */
export function usePrintJobs() {
  const { reply, reload } = useReply<{ jobs: PrintJobView[] }>('/print-jobs/own')
  const jobs = reply?.ok ? reply.value.jobs : []
  const isMaking = jobs.some(({ status }) => isUnderWay(status))
  useEffect(() => {
    // Also after a reply that failed: the work goes on without us.
    const timer = isMaking ? setTimeout(() => void reload(), LOOK_EVERY) : undefined
    return () => {
      clearTimeout(timer)
    }
  }, [isMaking, reply, reload])
  return { reply, jobs, isMaking, reload }
}

export type PrintJobs = ReturnType<typeof usePrintJobs>
