import type { Endpoint } from 'payload'

import { decideSource } from '../actions/prefill/decideSource.js'
import { carriedOfPlan } from '../actions/plans/carriedOfPlan.js'
import { decideCarried } from '../actions/plans/decideCarried.js'
import { endPlan, resumePlan } from '../actions/plans/endPlan.js'
import { evaluatePlan } from '../actions/plans/evaluatePlan.js'
import { followPlan } from '../actions/plans/followPlan.js'
import { lifeOfPlan } from '../actions/plans/lifeOfPlan.js'
import { planForm } from '../actions/plans/planForm.js'
import { planHistory } from '../actions/plans/planHistory.js'
import { printPlan } from '../actions/plans/printPlan.js'
import { savePlanSection } from '../actions/plans/savePlanSection.js'
import { sectionHistory } from '../actions/plans/sectionHistory.js'
import { sendPlan } from '../actions/plans/sendPlan.js'
import { signingState } from '../actions/signing/signingState.js'
import { bodyOf } from './bodyOf.js'
import { planContributionEndpoints } from './contributions.js'
import { planConversationEndpoints } from './conversations.js'
import { planExportEndpoints } from './planExports.js'
import { planFileEndpoints } from './planFiles.js'
import { forPerson, json, pageAsked, param, pdf } from './reply.js'
import { planShareEndpoints } from './sharing.js'
import { planVersionEndpoints } from './versions.js'

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
      const { revision, sequence, session, answers } = await bodyOf(req)
      const sectionId = param(req, 'sectionId')
      return json(
        await savePlanSection({ req, planId, sectionId, revision, sequence, session, answers }),
      )
    }),
  },
  {
    path: '/:id/sections/:sectionId/sources',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { fieldId, take } = await bodyOf(req)
      const sectionId = param(req, 'sectionId')
      return json(await decideSource({ req, planId, sectionId, fieldId, take }))
    }),
  },
  {
    path: '/:id/sections/:sectionId/carried',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { fields, leave } = await bodyOf(req)
      await decideCarried({ req, planId, sectionId: param(req, 'sectionId'), fields, leave })
      return json({})
    }),
  },
  {
    path: '/:id/sections/:sectionId/history',
    method: 'get',
    handler: forPerson(async (req, planId) =>
      json(await sectionHistory({ req, planId, sectionId: param(req, 'sectionId') })),
    ),
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
    path: '/:id/life',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await lifeOfPlan({ req, planId }))),
  },
  {
    path: '/:id/history',
    method: 'get',
    handler: forPerson(async (req, planId) =>
      json(await planHistory({ req, planId, page: pageAsked(req) })),
    ),
  },
  {
    path: '/:id/carried',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await carriedOfPlan({ req, planId }))),
  },
  {
    path: '/:id/follow',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { title } = await bodyOf(req)
      return json(await followPlan({ req, planId, title }))
    }),
  },
  {
    path: '/:id/evaluate',
    method: 'post',
    handler: forPerson(async (req, planId) => json(await evaluatePlan({ req, planId }))),
  },
  {
    path: '/:id/end',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { reason } = await bodyOf(req)
      await endPlan({ req, planId, reason })
      return json({})
    }),
  },
  {
    path: '/:id/resume',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      await resumePlan({ req, planId })
      return json({})
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
      const { signers, sharedAddresses, message } = await bodyOf(req)
      return json(await sendPlan({ req, planId, signers, sharedAddresses, message }))
    }),
  },
  ...planFileEndpoints,
  ...planContributionEndpoints,
  ...planShareEndpoints,
  ...planConversationEndpoints,
  ...planExportEndpoints,
  ...planVersionEndpoints,
]
