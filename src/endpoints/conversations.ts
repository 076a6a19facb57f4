import type { Endpoint, PayloadRequest } from 'payload'

import { cancelConversation } from '../actions/conversations/cancelConversation.js'
import { changeConversation, fixMoment } from '../actions/conversations/changeConversation.js'
import { addGuests, withdrawGuest } from '../actions/conversations/changeGuests.js'
import { conversationsOfPlan } from '../actions/conversations/conversationsOfPlan.js'
import { keepMinutes } from '../actions/conversations/keepMinutes.js'
import { planConversation } from '../actions/conversations/planConversation.js'
import { remindGuest } from '../actions/conversations/remindGuest.js'
import { bodyOf } from './bodyOf.js'
import { forPerson, json } from './reply.js'

export const planConversationEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/conversations',
    method: 'get',
    handler: forPerson(async (req, planId) => json(await conversationsOfPlan({ req, planId }))),
  },
  {
    path: '/:id/conversations',
    method: 'post',
    handler: forPerson(async (req, planId) =>
      json(await planConversation({ req, planId, sent: await bodyOf(req) })),
    ),
  },
]

type Act = (req: PayloadRequest, id: string) => Promise<unknown>

const post = (path: string, act: Act): Omit<Endpoint, 'root'> => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: forPerson(async (req, id) => json((await act(req, id)) ?? {})),
})

export const conversationEndpoints: Omit<Endpoint, 'root'>[] = [
  post('fix', async (req, conversationId) => {
    const { moment } = await bodyOf(req)
    await fixMoment({ req, conversationId, moment })
  }),
  post('change', async (req, conversationId) =>
    changeConversation({ req, conversationId, sent: await bodyOf(req) }),
  ),
  post('guests', async (req, conversationId) =>
    addGuests({ req, conversationId, sent: await bodyOf(req) }),
  ),
  post('cancel', (req, conversationId) => cancelConversation({ req, conversationId })),
  post('minutes', async (req, conversationId) =>
    keepMinutes({ req, conversationId, sent: await bodyOf(req) }),
  ),
]

export const guestEndpoints: Omit<Endpoint, 'root'>[] = [
  post('remind', (req, guestId) => remindGuest({ req, guestId })),
  post('withdraw', (req, guestId) => withdrawGuest({ req, guestId })),
]
