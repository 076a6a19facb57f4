'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { planForm } from '../../translations/planForm.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { saveOpenPlan } from './openPlans.js'

/** The PDF of what is in the form: saved first, then shown in a tab of its own. */
export function PlanPdf({ planId }: { planId: string }) {
  const api = useApi()
  const words = planForm[useLanguage()]
  const [busy, setBusy] = useState(false)
  const show = async (): Promise<void> => {
    // Opened at the click, or the browser takes it for an unwanted window.
    const tab = window.open('', '_blank')
    setBusy(true)
    const isSaved = await saveOpenPlan(planId)
    setBusy(false)
    if (isSaved && tab) {
      tab.location.href = api.url(`/plans/${planId}/print`)
    } else {
      tab?.close()
      toast.error(words.notSavedNoPdf)
    }
  }
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={busy}
      onClick={() => void show()}
    >
      {busy ? words.openingPdf : words.openPdf}
    </Button>
  )
}
