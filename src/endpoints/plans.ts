import type { Endpoint, PayloadRequest } from 'payload'

import { planForm } from '../actions/plans/planForm.js'
import { printPlan } from '../actions/plans/printPlan.js'
import { savePlanSection } from '../actions/plans/savePlanSection.js'
import { sendPlan } from '../actions/plans/sendPlan.js'
import { signingState } from '../actions/signing/signingState.js'
import { isRecord } from '../domain/forms/json.js'
import { assertLoggedIn, json, param, pdf } from './reply.js'

type Handler = (req: PayloadRequest, planId: string) => Promise<Response>

const forPerson =
  (handler: Handler): Endpoint['handler'] =>
  (req) => {
    assertLoggedIn(req)
    return handler(req, param(req, 'id'))
  }

/** A body that is no JSON object has no fields; the action says which one it misses. */
async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => undefined)
  return isRecord(body) ? body : {}
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
