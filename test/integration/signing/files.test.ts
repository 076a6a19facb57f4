/** The files that people signed: neither another job nor another file takes their place. */
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createLocalReq, isolateObjectProperty, type PayloadRequest } from 'payload'

import { witnessOf } from '../../../scripts/survive/witness.js'
import { inTransaction } from '../../../src/actions/inTransaction.js'
import { createRecord, pdfFile, updateRecord } from '../../../src/actions/records.js'
import { lostFilesOf } from '../../../src/actions/signing/restoreLostFiles.js'
import { sealRequest } from '../../../src/actions/signing/sealRequest.js'
import { sweepRequests } from '../../../src/actions/signing/sweepRequests.js'
import { sha256Hex } from '../../../src/domain/canonical.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { describeDatabases } from '../../support/payload.js'
import {
  emptyPlan,
  sentPlan,
  servicesIn,
  signedNotSealed,
  startSchool,
  type School,
} from './support.js'

const MANY = 3

type Operation = (args: { collection: string }) => Promise<unknown>

/** Who reads a request waits until somebody stores a file, or for a second where one writes at a time. */
function heldUntilStored({ payload }: School): () => void {
  const db = payload.db as unknown as { findOne: Operation; create: Operation }
  const { findOne, create } = db
  let tell: () => void
  const stored = Promise.race([
    new Promise<void>((resolve) => (tell = resolve)),
    new Promise((resolve) => setTimeout(resolve, 1_000)),
  ])
  db.findOne = async (args) => {
    await (args.collection === 'signing-requests' && stored)
    return findOne.call(db, args)
  }
  db.create = (args) => {
    tell()
    return create.call(db, args)
  }
  return () => Object.assign(db, { findOne, create })
}

describeDatabases('The files of signing', (database) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  const pathOf = (collection: string, { filename }: Record<string, unknown>) =>
    join(servicesIn(school.payload).options.filesDir, collection, String(filename))

  const expectWhole = async (requestId: string) => {
    const request = await school.one('signing-requests', requestId)
    const path = pathOf('signing-requests', request)
    expect(existsSync(path)).toBe(true)
    expect(await sha256Hex(await readFile(path))).toBe(request.documentDigest)
    return request
  }

  it('stay where they are when many requests are sealed in one batch', async () => {
    const requests: string[] = []
    for (let index = 0; index < MANY; index++) {
      requests.push((await signedNotSealed(school)).requestId)
    }
    await school.payload.jobs.run({ queue: 'leidraad', limit: MANY, silent: true })
    for (const id of requests) {
      expect(await expectWhole(id)).toMatchObject({ status: 'sealed' })
    }
  }, 120_000)

  it('refuse another file, for the system too', async () => {
    const { requestId } = await signedNotSealed(school)
    await sealRequest({ req: await school.requestOf(undefined), requestId })
    const [document] = await school.find('signed-documents', { request: { equals: requestId } })
    const path = pathOf('signed-documents', document ?? {})
    const sealed = await readFile(path)
    const { pdf } = await createFakePrinter().print('<title>Another</title>')
    for (const [collection, id] of [
      ['signing-requests', requestId],
      ['signed-documents', document?.id],
    ] as const) {
      const replacing = school.payload.update({
        collection: collection as never,
        id: id ?? '',
        data: {},
        file: pdfFile(pdf, 'another'),
      })
      await expect(replacing).rejects.toMatchObject({ code: 'record.immutable' })
    }
    await expectWhole(requestId)
    expect((await readFile(path)).equals(sealed)).toBe(true)
  }, 30_000)

  const within = <T>(req: PayloadRequest, work: (req: PayloadRequest) => Promise<T>) =>
    inTransaction(isolateObjectProperty(req, 'transactionID'), work)

  const storeFile = async (req: PayloadRequest, planId: string, name: string) => {
    const { pdf } = await createFakePrinter().print(`<title>${name}</title>`)
    const { regenboog } = school.world.schools
    const data = {
      school: regenboog.id,
      board: regenboog.board,
      plan: planId,
      sectionId: 'a',
      name,
    }
    const record = await within(req, (held) =>
      createRecord(held, 'plan-files', { data, file: pdfFile(pdf, name) }),
    )
    return { record, pdf }
  }

  it('stay where they are while another job on the same request stores a file', async () => {
    const { planId, requestId } = await sentPlan(school)
    const req = await createLocalReq({}, school.payload)
    const release = heldUntilStored(school)
    await Promise.all([
      within(req, (held) =>
        updateRecord(held, { collection: 'signing-requests', id: requestId }, { status: 'open' }),
      ),
      storeFile(req, planId, 'between'),
    ])
    release()
    await expectWhole(requestId)
  }, 30_000)

  it('are made again, byte for byte, when they are gone', async () => {
    const { requestId } = await signedNotSealed(school)
    const path = pathOf('signing-requests', await school.one('signing-requests', requestId))
    await rm(path)
    await sweepRequests({ req: await school.requestOf(undefined) })
    await expectWhole(requestId)
    await rm(path)
    await sealRequest({ req: await school.requestOf(undefined), requestId })
    expect(await expectWhole(requestId)).toMatchObject({ status: 'sealed' })
  }, 30_000)

  it('are missed by the witness of npm run survive when one is gone or another, or a plan is not sealed', async () => {
    const { planId, requestId } = await signedNotSealed(school)
    const { filesDir } = servicesIn(school.payload).options
    const witness = await witnessOf(school.payload, { filesDir, dataDir: filesDir })
    const losses = () => witness.lossesOf([{ planId, requestId, addresses: [] }])
    const unsealed = await losses()
    expect(unsealed).toContain(`${requestId}: status: completed, not sealed`)
    expect(unsealed).not.toContainEqual(expect.stringContaining('its file'))
    expect(await witness.jobsLeft()).toBeGreaterThan(0)
    const path = pathOf('signing-requests', await school.one('signing-requests', requestId))
    await writeFile(path, 'another')
    expect(await losses()).toContain(`signing-requests ${requestId}: its file is another`)
    await rm(path)
    expect(await losses()).toContain(`signing-requests ${requestId}: its file is gone`)
    await sweepRequests({ req: await school.requestOf(undefined) })
  }, 30_000)

  it('hold up the seal, and are told of, when they cannot be made again', async () => {
    const { requestId } = await signedNotSealed(school)
    const { filename } = await school.one('signing-requests', requestId)
    await rm(pathOf('signing-requests', { filename }))
    const services = servicesIn(school.payload)
    const { finisher } = services
    services.finisher = {
      finish: async (request) =>
        finisher.finish({ ...request, at: new Date(request.at.getTime() + 60_000) }),
    }
    const req = await school.requestOf(undefined)
    await sweepRequests({ req })
    expect(lostFilesOf(req.payload)).toBe(1)
    const health = await school.rest('GET', '/leidraad/health')
    expect(await health.json()).toMatchObject({
      files: { ok: false, detail: 'Files of requests under way that are gone: 1.' },
    })
    await expect(sealRequest({ req, requestId })).rejects.toMatchObject({
      code: 'signing.file.lost',
    })
    services.finisher = finisher
    await sweepRequests({ req })
    expect(lostFilesOf(req.payload)).toBe(0)
  }, 30_000)

  it('are the ones of their own record when many are stored on one request at once', async () => {
    const planId = await emptyPlan(school)
    const req = await createLocalReq({}, school.payload)
    const names = Array.from({ length: 8 }, (_, index) => `plan-${index}`)
    const stored = await Promise.all(names.map((name) => storeFile(req, planId, name)))
    for (const { record, pdf } of stored) {
      expect(Buffer.compare(await readFile(pathOf('plan-files', { ...record })), pdf)).toBe(0)
    }
  })
})
