import type { Endpoint } from 'payload'

import { beginPlan } from '../actions/plans/beginPlan.js'
import { planChoices } from '../actions/plans/planChoices.js'
import { pupilTimeline } from '../actions/pupils/pupilTimeline.js'
import { bodyOf } from './bodyOf.js'
import { forPerson, json, pageAsked } from './reply.js'

export const pupilEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/timeline',
    method: 'get',
    handler: forPerson(async (req, pupilId) =>
      json(await pupilTimeline({ req, pupilId, page: pageAsked(req) })),
    ),
  },
  {
    path: '/:id/plan-choices',
    method: 'get',
    handler: forPerson(async (req, pupilId) => json(await planChoices({ req, pupilId }))),
  },
  {
    path: '/:id/plans',
    method: 'post',
    handler: forPerson(async (req, pupilId) => {
      const { template, title } = await bodyOf(req)
      return json(await beginPlan({ req, pupilId, template, title }))
    }),
  },
]
