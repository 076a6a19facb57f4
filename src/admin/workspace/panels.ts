/** What stands where on the screen of a plan. A panel knows its plan from the page, and is one line here. */
import type { ComponentType } from 'react'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { ContributionPanel } from '../contributions/ContributionPanel.js'
import { ConversationPanel } from '../conversations/ConversationPanel.js'
import { DeletePlan } from '../plans/DeletePlan.js'
import { EndPlan, ResumePlan } from '../plans/EndPlan.js'
import { EvaluatePlan } from '../plans/Evaluation.js'
import { FollowPlan } from '../plans/FollowPlan.js'
import { SharePlan, SignPlan } from '../plans/PartActs.js'
import { PlanForm } from '../plans/PlanForm.js'
import { PlanPdf } from '../plans/PlanPdf.js'
import { SharingPanel } from '../sharing/SharingPanel.js'
import { SigningPanel } from '../signing/SigningPanel.js'
import { PlanVersionPanel } from '../versions/PlanVersionPanel.js'
import { PlanHistory } from './PlanHistory.js'
import type { Tab } from '../../domain/plans/tabs.js'

export const panelsOf: Readonly<Record<Tab, readonly ComponentType[]>> = {
  fill: [PlanVersionPanel, PlanForm],
  talk: [SharingPanel, ConversationPanel, ContributionPanel],
  sign: [SigningPanel],
  history: [PlanHistory],
}

type HeadAct = {
  isOffered: (life: PlanLife) => boolean
  Act: ComponentType<{ planId: string; life: PlanLife }>
}

export const headActs: readonly HeadAct[] = [
  { isOffered: () => true, Act: PlanPdf },
  { isOffered: ({ mayShare }) => mayShare, Act: SharePlan },
  { isOffered: ({ maySend }) => maySend, Act: SignPlan },
  { isOffered: ({ mayEvaluate }) => mayEvaluate, Act: EvaluatePlan },
  { isOffered: ({ mayFollow }) => mayFollow, Act: FollowPlan },
  { isOffered: ({ mayEnd }) => mayEnd, Act: EndPlan },
  { isOffered: ({ mayResume }) => mayResume, Act: ResumePlan },
  { isOffered: ({ mayDelete }) => mayDelete, Act: DeletePlan },
]
