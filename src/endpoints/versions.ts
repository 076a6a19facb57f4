/** Endpoints about versions: a plan that moves to a newer one, a template before it is published. */
import type { Endpoint } from 'payload'

import { movePlan } from '../actions/versions/movePlan.js'
import { planVersions } from '../actions/versions/planVersions.js'
import { previewMove } from '../actions/versions/previewMove.js'
import { bodyOf } from './bodyOf.js'
import { forPerson, json } from './reply.js'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const planVersionEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/versions',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await planVersions({ req, planId }))),
  },
  {
    path: '/:id/move',
    method: 'get',
    handler: forPerson(async (req, planId) =>
      json(await previewMove({ req, planId, versionId: textOf(req.query.version) })),
    ),
  },
  {
    path: '/:id/move',
    method: 'post',
    handler: forPerson(async (req, planId) => {
      const { version, revisions } = await bodyOf(req)
      return json(await movePlan({ req, planId, versionId: textOf(version), revisions }))
    }),
  },
]
