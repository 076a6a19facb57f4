import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'

import { LOOKS, Pulse } from './Pulse.js'

const ASKING = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type Args = { req?: Partial<PayloadRequest> }
type Ask = (args: Args) => Promise<unknown>

/** The context of a request for which nobody waits. */
export const PATIENT = { leidraadIsPatient: true } as const

/**
 * People who wait for a MongoDB that accepts connections and says nothing are told so within seconds.
 * The driver goes on for longer, because a server that is busy is not away. What takes long is not
 * cut: meanwhile the server still gives the signs of life by which its driver watches over it.
 */
export function heedSilence(adapter: MongooseAdapter): void {
  const pulse = new Pulse()
  const methods = adapter as unknown as Record<string, Ask>
  for (const operation of ASKING) {
    const ask = methods[operation]?.bind(adapter)
    if (ask) {
      methods[operation] = (args) => (isPatient(args) ? ask(args) : pulse.asking(() => ask(args)))
    }
  }
  undoInVain(adapter, pulse)
  followOnceConnected(adapter, pulse)
}

export const isPatient = ({ req }: Args): boolean => Boolean(req?.context?.leidraadIsPatient)

/** The server itself undoes what nobody ended; Payload takes no notice of an error here either. */
function undoInVain(adapter: MongooseAdapter, pulse: Pulse): void {
  const rollBack = adapter.rollbackTransaction.bind(adapter)
  adapter.rollbackTransaction = (id) => pulse.orSilence(rollBack(id)).catch(() => undefined)
}

type Client = ReturnType<MongooseAdapter['connection']['getClient']>

function followOnceConnected(adapter: MongooseAdapter, pulse: Pulse): void {
  const connect = adapter.connect?.bind(adapter)
  let followed: Client | undefined
  adapter.connect = async (args) => {
    await connect?.(args)
    const client = adapter.connection.getClient()
    if (client !== followed) {
      followed = client
      follow(client, pulse)
    }
  }
}

/** Behind a load balancer no signs are given, and what is not expected is not missed. */
function follow(client: Client, pulse: Pulse): void {
  const { heartbeatFrequencyMS, loadBalanced } = client.options
  if (loadBalanced) {
    return
  }
  client.on('serverHeartbeatSucceeded', ({ reply }) => {
    // The others of its set do not do its work.
    if (reply.isWritablePrimary) {
      pulse.felt()
    }
  })
  const looking = setInterval(() => {
    pulse.look()
  }, heartbeatFrequencyMS / LOOKS).unref()
  client.once('topologyClosed', () => {
    clearInterval(looking)
  })
}
