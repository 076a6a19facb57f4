import type { PayloadRequest } from 'payload'

import { DomainError, isDomainError } from '../../domain/errors.js'
import { eachLanguage } from '../../domain/kernel/language.js'
import type { PrintFailure } from '../../domain/prints/printJob.js'
import { errorText } from '../../translations/errors.js'
import { findAsPerson } from '../records.js'
import { unreadable } from './failuresFor.js'

/** What the person may know of a plan that was not made: its title only while they may read it. */
export async function failureOf(
  req: PayloadRequest,
  planId: string,
  error: unknown,
): Promise<PrintFailure> {
  const [plan] = await findAsPerson(req, 'plans', {
    where: { id: { equals: planId } },
    limit: 1,
    orNone: true,
  })
  if (!plan) {
    return unreadable(planId)
  }
  const known = isDomainError(error) ? error : unknown(req, planId, error)
  return {
    planId,
    label: plan.title ?? '',
    reason: eachLanguage((language) => errorText(known, language)),
  }
}

function unknown({ payload }: PayloadRequest, planId: string, err: unknown): DomainError {
  payload.logger.error({ err, msg: `Plan ${planId} could not be printed` })
  return new DomainError('printing.failed', `Plan ${planId} could not be printed`, { cause: err })
}
