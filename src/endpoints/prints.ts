import type { Endpoint, PayloadRequest } from 'payload'

import { cancelPrints } from '../actions/prints/cancelPrints.js'
import { downloadPrints } from '../actions/prints/downloadPrints.js'
import { erasePrints } from '../actions/prints/erasePrints.js'
import { countPrints } from '../actions/prints/plansInScope.js'
import { printChoices } from '../actions/prints/printChoices.js'
import { printJobsOf } from '../actions/prints/printJobsOf.js'
import { requestPrints } from '../actions/prints/requestPrints.js'
import { fileName } from '../domain/printing/fileName.js'
import { bodyOf } from './bodyOf.js'
import { assertLoggedIn, forPerson, json, zip } from './reply.js'

type Reply = (req: PayloadRequest) => Promise<Response>

const forAnyPerson =
  (reply: Reply): Reply =>
  async (req) => {
    await assertLoggedIn(req)
    return reply(req)
  }

const choiceIn = ({ searchParams }: PayloadRequest): Record<string, string> =>
  Object.fromEntries(searchParams)

export const printJobEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/own',
    method: 'get',
    handler: forAnyPerson(async (req) => json({ jobs: await printJobsOf({ req }) })),
  },
  {
    path: '/choices',
    method: 'get',
    handler: forAnyPerson(async (req) => json(await printChoices({ req }))),
  },
  {
    path: '/count',
    method: 'get',
    handler: forAnyPerson(async (req) => json(await countPrints({ req, choice: choiceIn(req) }))),
  },
  {
    path: '/request',
    method: 'post',
    handler: forAnyPerson(async (req) =>
      json(await requestPrints({ req, choice: await bodyOf(req) })),
    ),
  },
  {
    path: '/:id/cancel',
    method: 'post',
    handler: forPerson(async (req, jobId) => {
      await cancelPrints({ req, jobId })
      return json({ cancelled: true })
    }),
  },
  {
    path: '/:id/erase',
    method: 'post',
    handler: forPerson(async (req, jobId) => {
      await erasePrints({ req, jobId })
      return json({ erased: true })
    }),
  },
  {
    path: '/:id/download',
    method: 'get',
    handler: forPerson(async (req, jobId) => {
      const prints = await downloadPrints({ req, jobId })
      return zip(prints.zip, `${fileName(prints.title)}.zip`)
    }),
  },
]
