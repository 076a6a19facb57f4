/** What people outside the school said, and wait for an answer to. */
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { otherMoments } from '../../actions/conversations/otherMoments.js'
import { waitingRemarks } from '../../actions/sharing/waitingRemarks.js'
import { MOST_SHOWN, type Today, type Waiting, type WaitingList } from './waiting.js'

type Said = Pick<Today, 'remarks' | 'otherMoments'>
type Person = { payload: Payload; user: TypedUser }

export async function saidToday({ payload, user }: Person, now: Date): Promise<Said> {
  const req = await createLocalReq({ user }, payload)
  const [remarks, moments] = await Promise.all([
    remarksTo(req),
    otherMoments(req, now.toISOString()),
  ])
  const asked = moments.map(({ planId, title, startsAt, names }) => ({
    ...{ id: planId, title, at: startsAt, names },
  }))
  return { remarks, otherMoments: listOf(asked) }
}

async function remarksTo(req: PayloadRequest): Promise<WaitingList> {
  const waiting = await waitingRemarks(req)
  return listOf(
    waiting.map(({ planId, title, since, count }) => ({
      ...{ id: planId, title, at: since, names: [], count },
    })),
  )
}

const listOf = (all: readonly Waiting[]): WaitingList => ({
  items: all.slice(0, MOST_SHOWN),
  total: all.length,
  planIds: [...new Set(all.map(({ id }) => id))],
})
