'use client'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { useLanguage } from '../useLanguage.js'

/** Said before a plan is deleted or ended: who is mailed by it. */
export function ConversationsGo({ life }: { life: Pick<PlanLife, 'conversationsToCome'> }) {
  const words = conversationPanel[useLanguage()]
  return life.conversationsToCome === 0 ? null : <p>{words.goesWithPlan}</p>
}
