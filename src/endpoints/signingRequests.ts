import type { Endpoint } from 'payload'

import { remindSigner } from '../actions/signing/remindSigner.js'
import { withdrawRequest } from '../actions/signing/withdrawRequest.js'
import { assertLoggedIn, json, param } from './reply.js'

export const signingRequestEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      assertLoggedIn(req)
      await withdrawRequest({ req, requestId: param(req, 'id') })
      return json({ status: 'withdrawn' })
    },
  },
]

export const signerEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/remind',
    method: 'post',
    handler: async (req) => {
      assertLoggedIn(req)
      await remindSigner({ req, signerId: param(req, 'id') })
      return json({ status: 'invited' })
    },
  },
]
