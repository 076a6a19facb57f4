'use client'

import { useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import { useAdminAddress } from '../useSlugs.js'

/** Goes to the page of a plan. */
export function useOpenPlan(): (id: string) => void {
  const addressOf = useAdminAddress()
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  return (id) => {
    startRouteTransition(() => {
      router.push(addressOf(`/collections/plans/${id}`))
    })
  }
}
