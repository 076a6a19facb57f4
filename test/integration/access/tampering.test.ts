import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { sendPlan } from '../../../src/actions/plans/sendPlan.js'
import { sealRequest } from '../../../src/actions/signing/sealRequest.js'
import { describeDatabases, onSqlite } from '../../support/payload.js'
import {
  coordinatorOf,
  makePlan,
  signedNotSealed,
  signers,
  startSchool,
  type School,
} from '../signing/support.js'

type Row = Record<string, unknown> & { id: string }
type Alteration = {
  name: string
  collection: string
  /** The data somebody writes past the application. */
  change: (row: Row) => Record<string, unknown>
}

const copy = <T>(value: T): T => structuredClone(value)
const snapshotOf = (row: Row) => copy(row.snapshot) as Record<string, Record<string, unknown>>

const alterations: Alteration[] = [
  {
    name: 'the text of the plan',
    collection: 'signing-requests',
    change: (row) => {
      const snapshot = snapshotOf(row)
      return { snapshot: { ...snapshot, document: { ...snapshot.document, sections: [] } } }
    },
  },
  {
    name: 'the answers in the plan',
    collection: 'signing-requests',
    change: (row) => ({ snapshot: { ...snapshotOf(row), answers: {} } }),
  },
  {
    name: 'the title of the request',
    collection: 'signing-requests',
    change: () => ({ title: 'Iets anders' }),
  },
  {
    name: 'the digest of the document',
    collection: 'signing-requests',
    change: () => ({ documentDigest: 'a'.repeat(64) }),
  },
  {
    name: 'the name of a signer',
    collection: 'signers',
    change: () => ({ name: 'Iemand Anders' }),
  },
  {
    name: 'the address of a signer',
    collection: 'signers',
    change: () => ({ email: 'marion@ouder.example' }),
  },
  {
    name: 'as whom someone signed',
    collection: 'signers',
    change: () => ({ roleLabel: 'Directeur' }),
  },
  { name: 'a statement', collection: 'signers', change: () => ({ statement: 'Toch niet eens.' }) },
  {
    name: 'a signature',
    collection: 'signers',
    change: () => ({ signature: { method: 'typed', name: 'Iemand Anders' } }),
  },
  { name: 'an intent', collection: 'signers', change: () => ({ intent: 'established' }) },
  {
    name: 'an event',
    collection: 'audit-events',
    change: (row) => ({ facts: { ...(row.facts as object), role: 'principal' } }),
  },
  {
    name: 'what an event discloses',
    collection: 'audit-events',
    change: () => ({ disclosures: [] }),
  },
]

/** One of each collection, of what a database keeps in a way of its own; the others differ in what we compare. */
const onBoth = ['the answers in the plan', 'a signature', 'what an event discloses']
const isOnBoth = ({ name }: Alteration) => onBoth.includes(name)

describeDatabases('Sealing after something was altered', (database) => {
  const itOnSqlite = onSqlite(database)
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  const seal = async (requestId: string) =>
    sealRequest({ req: await school.requestOf(undefined), requestId })

  const expectRefused = async (requestId: string) => {
    await expect(seal(requestId)).rejects.toMatchObject({ code: 'sealing.failed' })
    expect(await school.find('signed-documents', { request: { equals: requestId } })).toEqual([])
  }

  const rowOf = async (collection: string, requestId: string): Promise<Row> => {
    const wheres: Record<string, Record<string, unknown>> = {
      'signing-requests': { id: { equals: requestId } },
      signers: { and: [{ request: { equals: requestId } }, { role: { equals: 'guardian' } }] },
      'audit-events': {
        and: [
          { stream: { equals: `signing-request:${requestId}` } },
          { type: { equals: 'signer.signed' } },
        ],
      },
    }
    const [row] = await school.find(collection, wheres[collection])
    return row as Row
  }

  const refusesAltered = async ({ collection, change }: Alteration) => {
    const { requestId } = await signedNotSealed(school)
    const row = await rowOf(collection, requestId)
    await school.payload.db.updateOne({
      collection,
      id: row.id,
      data: { ...row, ...change(row) },
    })
    await expectRefused(requestId)
  }
  const title = 'refuses when $name is not what it was'
  it.each(alterations.filter(isOnBoth))(title, refusesAltered, 30_000)
  itOnSqlite.each(alterations.filter((one) => !isOnBoth(one)))(title, refusesAltered, 30_000)

  /** Of a plan that goes on from one that was sealed, or evaluates it. */
  const sentNaming = async (kind: 'follows' | 'evaluates') => {
    const former = await signedNotSealed(school)
    await seal(former.requestId)
    const planId = await makePlan(school)
    const { id } = await school.one('plans', planId)
    const data = { [kind]: former.planId, ...(kind === 'evaluates' && { occasion: 'evaluation' }) }
    await school.payload.db.updateOne({ collection: 'plans', id, data })
    const { requestId } = await sendPlan({ req: await coordinatorOf(school), planId, signers })
    return { planId, requestId }
  }

  itOnSqlite.each(['follows', 'evaluates'] as const)(
    'refuses when the name of the plan that it %s is not what it was',
    async (kind) => {
      const { requestId } = await signedNotSealed(school, sentNaming(kind))
      const row = await rowOf('signing-requests', requestId)
      const snapshot = snapshotOf(row)
      const named = { [kind]: { ...snapshot[kind], title: 'Iets anders' } }
      const data = { ...row, snapshot: { ...snapshot, ...named } }
      await school.payload.db.updateOne({ collection: 'signing-requests', id: row.id, data })
      await expectRefused(requestId)
    },
    60_000,
  )

  it('refuses when the file that people read is not what it was', async () => {
    const { requestId } = await signedNotSealed(school)
    const { filename } = await school.one('signing-requests', requestId)
    const path = join(school.folder, 'files', 'signing-requests', String(filename))
    expect(await readdir(join(path, '..'))).toContain(filename)
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('\n')]))
    await expectRefused(requestId)
  }, 30_000)

  it('goes on when everything is as it was, though it was written anew', async () => {
    const { requestId } = await signedNotSealed(school)
    for (const collection of ['signing-requests', 'signers', 'audit-events']) {
      const row = await rowOf(collection, requestId)
      await school.payload.db.updateOne({ collection, id: row.id, data: row })
    }
    await seal(requestId)
    expect(await school.one('signing-requests', requestId)).toMatchObject({ status: 'sealed' })
  }, 30_000)
})
