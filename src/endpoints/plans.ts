import type { Endpoint, PayloadRequest } from 'payload'

import { planForm } from '../actions/plans/planForm.js'
import { printPlan } from '../actions/plans/printPlan.js'
import { savePlanSection } from '../actions/plans/savePlanSection.js'
import { sendPlan } from '../actions/plans/sendPlan.js'
import { signingState } from '../actions/signing/signingState.js'
import { DomainError } from '../domain/errors.js'
import { isRecord } from '../domain/forms/json.js'
import { readUpTo } from './readForm.js'
import { forPerson, json, param, pdf } from './reply.js'

/** Several times the longest section; the action has the finer limits. */
const MAX_BODY = 4 * 1024 * 1024

/** A body that is no JSON object has no fields; the action says which one it misses. */
async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const bytes = await readUpTo(req, MAX_BODY)
  if (!bytes) {
    throw new DomainError('forms.tooLarge', `A request of more than ${MAX_BODY} bytes`)
  }
  const body = parsed(new TextDecoder().decode(bytes))
  return isRecord(body) ? body : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const planEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/form',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await planForm({ req, planId }))),
  },
  {
    path: '/:id/sections/:sectionId',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { revision, answers } = await bodyOf(req)
      const sectionId = param(req, 'sectionId')
      return json(await savePlanSection({ req, planId, sectionId, revision, answers }))
    }),
  },
  {
    path: '/:id/print',
    method: 'get',
    handler: forPerson(async (req, planId) => {
      const { bytes, title } = await printPlan({ req, planId })
      return pdf(bytes, `${title} concept`)
    }),
  },
  {
    path: '/:id/signing',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await signingState({ req, planId }))),
  },
  {
    path: '/:id/send',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { signers, message } = await bodyOf(req)
      return json(await sendPlan({ req, planId, signers, message }))
    }),
  },
]
