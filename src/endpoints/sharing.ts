import type { Endpoint } from 'payload'

import { renewShare, withdrawShare } from '../actions/sharing/changeShare.js'
import { replyToRemark } from '../actions/sharing/replyToRemark.js'
import { sharePlan } from '../actions/sharing/sharePlan.js'
import { sharingOfPlan } from '../actions/sharing/sharingOfPlan.js'
import { bodyOf } from './bodyOf.js'
import { forPerson, json } from './reply.js'

export const planShareEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/shares',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await sharingOfPlan({ req, planId }))),
  },
  {
    path: '/:id/shares',
    method: 'post',
    handler: forPerson(async (req, planId) =>
      json(await sharePlan({ req, planId, sent: await bodyOf(req) })),
    ),
  },
]

export const shareEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/remind',
    method: 'post',
    handler: forPerson(async (req, shareId) => {
      await renewShare({ req, shareId })
      return json({ status: 'shared' })
    }),
  },
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: forPerson(async (req, shareId) => {
      await withdrawShare({ req, shareId })
      return json({ status: 'withdrawn' })
    }),
  },
]

export const remarkEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/reply',
    method: 'post',
    handler: forPerson(async (req, remarkId) =>
      json(await replyToRemark({ req, remarkId, sent: await bodyOf(req) })),
    ),
  },
]
