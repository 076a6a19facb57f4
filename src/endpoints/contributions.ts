import type { Endpoint } from 'payload'

import {
  remindContributor,
  withdrawContribution,
} from '../actions/contributions/changeContribution.js'
import { contributionsOfPlan } from '../actions/contributions/contributionsOfPlan.js'
import { inviteContributors } from '../actions/contributions/inviteContributors.js'
import { bodyOf } from './bodyOf.js'
import { forPerson, json } from './reply.js'

export const planContributionEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/contributions',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await contributionsOfPlan({ req, planId }))),
  },
  {
    path: '/:id/contributions',
    method: 'post',
    handler: forPerson(async (req, planId) =>
      json(await inviteContributors({ req, planId, sent: await bodyOf(req) })),
    ),
  },
]

export const contributionEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/remind',
    method: 'post',
    handler: forPerson(async (req, contributionId) => {
      await remindContributor({ req, contributionId })
      return json({ status: 'invited' })
    }),
  },
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: forPerson(async (req, contributionId) => {
      await withdrawContribution({ req, contributionId })
      return json({ status: 'withdrawn' })
    }),
  },
]
