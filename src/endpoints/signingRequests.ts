import type { Endpoint } from 'payload'

import { remindSigner } from '../actions/signing/remindSigner.js'
import { withdrawRequest } from '../actions/signing/withdrawRequest.js'
import { forPerson, json } from './reply.js'

export const signingRequestEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: forPerson(async (req, requestId) => {
      await withdrawRequest({ req, requestId })
      return json({ status: 'withdrawn' })
    }),
  },
]

export const signerEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/remind',
    method: 'post',
    handler: forPerson(async (req, signerId) => {
      await remindSigner({ req, signerId })
      return json({ status: 'invited' })
    }),
  },
]
