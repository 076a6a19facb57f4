import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import { isSame } from '../../domain/versions/aspectChanges.js'
import { compareDefinitions } from '../../domain/versions/compareDefinitions.js'
import { effectsOf, type MoveEffects } from '../../domain/versions/effects.js'
import type { TemplateChanges } from '../../domain/versions/overview.js'
import { planMove } from '../../domain/versions/planMove.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { loadAsPerson } from '../load.js'
import { readerOf } from '../plans/readerOf.js'
import { nowOf } from '../services.js'
import { contentOf } from '../standards/stored.js'
import { readablePart, runningPlans, type RunningPlan } from './runningPlans.js'
import { versionsOf, type NumberedTemplate } from './versionsOf.js'

/** Before a template is published: what differs, and what that would do to the plans there are. */
export async function templateChanges({
  req,
  standardId,
}: {
  req: PayloadRequest
  standardId: string
}): Promise<TemplateChanges> {
  const standard = await loadAsPerson(req, {
    collection: 'plan-templates',
    id: standardId,
  })
  const content = contentOf('planTemplate', standard) as PlanTemplateContent
  const versions = await versionsOf(req, standardId)
  const latest = versions[0]
  const { total, plans } = await runningPlans(req, versions)
  return {
    ...(latest && { latest: { number: latest.number } }),
    changes: latest ? compareDefinitions(latest.content.definition, content.definition) : [],
    frameChanged: latest !== undefined && !isSame(frameOf(latest.content), frameOf(content)),
    plans: {
      total,
      counted: plans.length,
      byVersion: countBy(plans, ({ version }) => version.number)
        .map(([number, count]) => ({ number, plans: count }))
        .sort((a, b) => b.number - a.number),
      bySchool: standard.school
        ? []
        : countBy(plans, ({ school }) => school.name).map(([name, count]) => ({
            name,
            plans: count,
          })),
      effects: effectsFor(req, plans, content),
    },
  }
}

const frameOf = ({ definition: _, ...frame }: PlanTemplateContent) => frame

function countBy<K>(plans: readonly RunningPlan[], keyOf: (plan: RunningPlan) => K): [K, number][] {
  const counts = new Map<K, number>()
  for (const plan of plans) {
    counts.set(keyOf(plan), (counts.get(keyOf(plan)) ?? 0) + 1)
  }
  return [...counts]
}

/** Of what this person may read; closed sections count for nothing here. */
function effectsFor(
  req: PayloadRequest,
  plans: readonly RunningPlan[],
  { definition }: PlanTemplateContent,
): MoveEffects {
  const circumstances = { today: isoDay(nowOf(req)) }
  return effectsOf(
    definition,
    plans.map((plan) => {
      const reader = readerOf(req, plan.plan)
      const from = (plan.version satisfies NumberedTemplate).content.definition
      const answers = readablePart(from, plan.answers, reader)
      const mayOpen = (section: Parameters<typeof mayReadSection>[0]) =>
        mayReadSection(section, reader)
      return planMove({ from, to: definition, answers, circumstances, mayOpen })
    }),
  )
}
