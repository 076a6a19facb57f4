'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { fill } from '../../translations/fill.js'
import { workspace } from '../../translations/workspace.js'
import { ConfirmButton } from '../ConfirmButton.js'
import { ConversationsGo } from './ConversationsGo.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'

/** Of a plan that was never sent, asked once more with what is lost. */
export function DeletePlan({ planId, life }: { planId: string; life: PlanLife }) {
  const words = workspace[useLanguage()]
  const api = useApi()
  const router = useRouter()
  const addressOf = useAdminAddress()
  const { pupilId } = life.subject
  const remove = async (): Promise<void> => {
    const reply = await api.remove(`/plans/${planId}`)
    if (reply.ok) {
      toast.success(words.deleted)
      router.push(addressOf(pupilId ? `/collections/pupils/${pupilId}` : '/collections/plans'))
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <ConfirmButton
      slug={`delete-${planId}`}
      label={words.delete}
      heading={words.deleteTitle}
      body={
        <>
          <p>{fill(words.deleteBody, { title: life.title })}</p>
          <ConversationsGo life={life} />
        </>
      }
      onConfirm={remove}
    />
  )
}
