'use client'

import '../admin.css'

import { useDocumentInfo } from '@payloadcms/ui'

import { admin } from '../../translations/admin.js'
import { planForm } from '../../translations/planForm.js'
import { Failed } from '../Failed.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { AnswersDownload } from './AnswersDownload.js'
import { PlanFiller } from './PlanFiller.js'
import type { FormOfPlan } from '../../actions/plans/planForm.js'

/** The content of a plan, as a form made from its template. */
export function PlanForm() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <FormOf key={id} planId={String(id)} />
}

function FormOf({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = planForm[language]
  const { reply, reload } = useReply<FormOfPlan>(`/plans/${planId}/form`)
  return (
    <section className="leidraad leidraad-plan" aria-label={words.title}>
      <h2 className="leidraad-hidden">{words.title}</h2>
      {reply === undefined && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {reply?.ok && <PlanFiller planId={planId} plan={reply.value} />}
      {reply?.ok && <AnswersDownload planId={planId} />}
      {reply?.ok === false && <Failed failure={reply.failure} retry={reload} />}
    </section>
  )
}
