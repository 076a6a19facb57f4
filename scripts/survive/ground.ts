/** What is struck: a database, its servers on one folder, a school on them, and a witness beside them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import mongoose from 'mongoose'

import { readEnvironment } from '../support/environment.js'
import { openDoor, type Door } from './proxy.js'
import { openSchool, type School } from './school.js'
import { startServer, type Server } from './servers.js'
import { openWitness, type Witness } from './witness.js'

export type GroundKind = { database: 'sqlite' | 'mongodb'; servers: number }

export type Ground = {
  name: string
  servers: Server[]
  door: Door | undefined
  school: School
  witness: Witness
  outbox: string
  /** Mails of rounds that are judged are no longer looked at. */
  emptyOutbox: () => Promise<void>
  remove: () => Promise<void>
}

export const nameOf = ({ database, servers }: GroundKind): string => {
  const name = database === 'sqlite' ? 'SQLite' : 'MongoDB'
  return `${name}, ${servers === 1 ? 'one server' : `${servers} servers`}`
}

type Opened = Pick<Ground, 'servers' | 'door'> & { dataDir: string; database: string }

export async function openGround(kind: GroundKind, firstPort?: number): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leidraad-survive-'))
  const database = databaseFor(kind, dataDir)
  const door = kind.database === 'mongodb' ? await openDoor(database) : undefined
  const opened: Opened = { servers: [], door, dataDir, database }
  try {
    await startServers(opened, kind, firstPort)
    return { name: nameOf(kind), ...opened, ...(await peopled(opened)) }
  } catch (error) {
    await removed(opened)
    throw error
  }
}

/** One after the other: the second joins what the first has made. */
async function startServers(opened: Opened, kind: GroundKind, firstPort?: number): Promise<void> {
  const { servers, door, dataDir, database } = opened
  const settings = { LEIDRAAD_DATA: dataDir, DATABASE_URL: door?.url ?? database }
  for (let index = 0; index < kind.servers; index++) {
    const port = firstPort && { PORT: String(firstPort + index) }
    servers.push(await startServer({ ...settings, ...port }))
  }
}

async function peopled(opened: Opened) {
  const environment = readEnvironment({
    ...process.env,
    LEIDRAAD_DATA: opened.dataDir,
    DATABASE_URL: opened.database,
  })
  const { outboxDir: outbox } = environment
  const addresses = opened.servers.map(({ address }) => address())
  const school = await openSchool(addresses, outbox)
  const witness = await openWitness(environment)
  return {
    school,
    witness,
    outbox,
    emptyOutbox: () => rm(outbox, { recursive: true, force: true }),
    remove: async () => {
      await witness.close()
      await removed(opened)
    },
  }
}

async function removed({ servers, door, dataDir, database }: Opened): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()))
  door?.remove()
  await removeDatabase(database)
  await rm(dataDir, { recursive: true, force: true })
}

function databaseFor({ database, servers }: GroundKind, dataDir: string): string {
  if (database === 'sqlite') {
    return `file:${join(dataDir, 'leidraad.db')}`
  }
  const url = new URL(process.env.MONGODB_URL ?? '')
  url.pathname = `/leidraad-survive-${process.pid}-${servers}`
  return url.href
}

async function removeDatabase(url: string): Promise<void> {
  if (url.startsWith('mongodb')) {
    const connection = await mongoose.createConnection(url).asPromise()
    await connection.dropDatabase()
    await connection.close()
  }
}
