import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { goalsAsSigned, wordlessField } from '../../domain/plans/evaluating.js'
import { circumstancesOf } from '../plans/circumstancesOf.js'
import { evaluatedOf } from '../plans/evaluating.js'
import { asSealed } from '../plans/following.js'
import type { StoredPlan, TemplateVersion } from '../plans/stored.js'
import { nothingCame, type CameAlong } from './carriedAnswers.js'

/** What an evaluation begins with: all goals of the plan, or it is not begun. */
export async function evaluatedGoals(
  req: PayloadRequest,
  plan: StoredPlan,
  { content }: TemplateVersion,
): Promise<CameAlong> {
  const evaluated = await evaluatedOf(req, plan)
  if (evaluated === undefined) {
    return nothingCame
  }
  const { definition } = content
  const answers = goalsAsSigned(await asSealed(req, evaluated), definition, 'nl')
  const field = wordlessField(definition, answers)
  if (field !== undefined) {
    throw new DomainError('plan.evaluate.wordless', `A goal of ${evaluated.plan.id} has no text`, {
      data: { field },
    })
  }
  const issues = validateAnswers({
    ...{ definition, answers, level: 'save' },
    circumstances: circumstancesOf(req, plan),
  })
  if (issues.length > 0) {
    throw new DomainError('forms.answers.invalid', `The goals of ${evaluated.plan.id} do not fit`, {
      data: { issues },
    })
  }
  return { ...nothingCame, answers }
}
