'use client'

import { toast } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import type { SourceChange } from '../../domain/prefill/prefill.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import type { FormWorld } from '../fields/FormWorld.js'
import { useApi, type Api } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import type { FormOfPlan } from '../../actions/plans/planForm.js'
import { versionOf } from './planOfForm.js'
import { uploadFile } from './uploadFile.js'

/** What the inputs of a plan can ask: its people, its files, what its sources say now. */
export function usePlanWorld(planId: string, plan: FormOfPlan, autosave: Autosave): FormWorld {
  const api = useApi()
  const language = useLanguage()
  const sources = useSources(planId, plan, autosave)
  return useMemo(
    () => ({
      people: plan.people,
      slots: plan.definition.slots,
      files: {
        upload: (upload) => uploadFile(api.url(`/plans/${planId}/files`), upload, language),
        url: (fileId) => api.url(`/plans/${planId}/files/${encodeURIComponent(fileId)}`),
      },
      sources,
    }),
    [api, language, plan, planId, sources],
  )
}

type Changes = Record<string, SourceChange[]>

const changesOf = ({ sections }: FormOfPlan): Changes =>
  Object.fromEntries(Object.entries(sections).map(([id, { sourceChanges }]) => [id, sourceChanges]))

function useSources(
  planId: string,
  plan: FormOfPlan,
  autosave: Autosave,
): NonNullable<FormWorld['sources']> {
  const api = useApi()
  const words = planForm[useLanguage()]
  const [changes, setChanges] = useState(() => changesOf(plan))
  return useMemo(
    () => ({
      changeOf: (sectionId, fieldId) =>
        changes[sectionId]?.find((change) => change.fieldId === fieldId),
      decide: async (sectionId, fieldId, take) => {
        const fresh = await decided({ api, planId, autosave }, { sectionId, fieldId, take })
        if (typeof fresh === 'string') {
          toast.error(fill(words.sourceFailed, { message: fresh }))
          return false
        }
        autosave.renew(sectionId, versionOf(fresh, sectionId))
        setChanges(changesOf(fresh))
        return true
      },
    }),
    [api, autosave, changes, planId, words],
  )
}

type Deciding = { api: Api; planId: string; autosave: Autosave }
type Decision = { sectionId: string; fieldId: string; take: boolean }

/** The form as it is afterwards, or why it did not work. What was typed is saved first. */
async function decided(
  { api, planId, autosave }: Deciding,
  { sectionId, ...decision }: Decision,
): Promise<FormOfPlan | string> {
  await autosave.save(sectionId)
  const path = `/plans/${planId}/sections/${encodeURIComponent(sectionId)}/sources` as const
  const reply = await api.post(path, decision)
  const fresh = reply.ok ? await api.get<FormOfPlan>(`/plans/${planId}/form`) : reply
  return fresh.ok ? fresh.value : fresh.failure.message
}
