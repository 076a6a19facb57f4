'use client'

import { consentWords } from '../../translations/consent.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { usePlanLife } from './usePlanLife.js'

/** Above an action part that guardians consented to: what a change does, and that it can be put back. */
export function ActionConsent({ planId }: { planId: string }) {
  const { whileEditing } = consentWords[useLanguage()]
  const consent = usePlanLife(planId).life?.consent
  const text = consent && whileEditing[consent]
  return text === undefined ? null : <Notice kind="warning">{text}</Notice>
}
