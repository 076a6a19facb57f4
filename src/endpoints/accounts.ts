import { addDataAndFileToRequest, ValidationError, type Endpoint } from 'payload'

import { askReset } from '../actions/accounts/resetPassword.js'
import { json } from './reply.js'
import { slugOf } from '../actions/slugOf.js'

/** In the place of Payload's own, which mails within the request and answers by what it found. */
export const accountEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const email: unknown = req.data?.email
      if (typeof email !== 'string' || email.trim() === '') {
        const errors = [{ message: req.t('validation:required'), path: 'email' }]
        throw new ValidationError({ collection: slugOf(req.payload, 'users'), errors }, req.t)
      }
      askReset(req, email)
      return json({ message: req.t('general:success') })
    },
  },
]
