/** Many plans at once: what is in the zip, how it is called, and what is not in it. */
import { createHash } from 'node:crypto'

import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { savePlanSection } from '../../../src/actions/plans/savePlanSection.js'
import { makePrints } from '../../../src/actions/prints/makePrints.js'
import { describeDatabases } from '../../support/payload.js'
import { sentPlan, sign, addresses } from '../signing/support.js'
import {
  asked,
  copiesOf,
  groupOf,
  make,
  noPaper,
  personIn,
  plansOf,
  printedTwice,
  startPrinting,
  zipOf,
  type Printing,
} from './support.js'

describeDatabases('Plans of a group as PDFs', (database) => {
  let school: Printing
  let group: string
  let plans: string[]
  beforeAll(async () => {
    school = await startPrinting(database)
    group = await groupOf(school, '8a')
    plans = await plansOf(school, 3, '8a')
    await plansOf(school, 1, '8b')
  }, 90_000)
  afterAll(() => school.stop())
  afterEach(() => {
    school.told.before = () => undefined
    school.told.printed.length = 0
  })

  const own = async (person: 'coordinator' | 'teacher' = 'coordinator') => {
    const reply = await school.rest('GET', '/print-jobs/own', { as: school.world.people[person] })
    return ((await reply.json()) as { jobs: Record<string, unknown>[] }).jobs
  }

  /** Another document than before, which no kept print has. */
  const startOn = async (id: string, startDate: string) => {
    const [cover] = await school.find('plan-sections', { key: { equals: `${id}:cover` } })
    await savePlanSection({
      req: await school.requestOf(school.world.people.coordinator),
      planId: id,
      sectionId: 'cover',
      revision: cover?.revision ?? 0,
      answers: { ...(cover?.answers as object), startDate },
    })
  }

  it('are of the pupils who are in it now: a group of another year has only its own', async () => {
    const { coordinator } = school.world.people
    const totalOf = async (id: string) => {
      const reply = await school.rest('GET', `/print-jobs/count?group=${id}`, { as: coordinator })
      return ((await reply.json()) as { total: number }).total
    }
    await plansOf(school, 2, '6a')
    const before = await groupOf(school, '6a', '2025-2026')
    expect(await totalOf(before)).toBe(2)
    const now = await groupOf(school, '6a', '2026-2027')
    const next = await groupOf(school, '6a', '2098-2099')
    const totals = await Promise.all([before, now, next].map(totalOf))
    expect(totals).toEqual([0, 2, 0])
    for (const [collection, field] of [
      ['plans', 'title'],
      ['groups', 'name'],
    ] as const) {
      for (const { id } of await school.find(collection, { [field]: { contains: '6a' } })) {
        await school.payload.delete({ collection: collection as never, id })
      }
    }
  })

  it('are counted beforehand', async () => {
    const { coordinator } = school.world.people
    const countOf = async (query: string) =>
      (await (
        await school.rest('GET', `/print-jobs/count?${query}`, { as: coordinator })
      ).json()) as unknown
    const none = { draft: 0, signing: 0, signed: 0, max: 2000 }
    expect(await countOf(`group=${group}`)).toEqual({ ...none, total: 3, draft: 3 })
    expect(await countOf('year=2026-2027')).toEqual({ ...none, total: 4, draft: 4 })
    expect(await countOf('year=2025-2026')).toEqual({ ...none, total: 0 })
    expect(await countOf(`group=${group}&year=2025-2026`)).toEqual({ ...none, total: 0 })
    expect(await countOf(`school=${school.world.schools.regenboog.id}`)).toEqual({
      ...none,
      total: 4,
      draft: 4,
    })
  })

  it('are chosen from the places and years of the person', async () => {
    const { coordinator } = school.world.people
    const reply = await school.rest('GET', '/print-jobs/choices', { as: coordinator })
    expect(await reply.json()).toEqual({
      groups: [{ id: group, name: '8a' }],
      schools: [{ id: school.world.schools.regenboog.id, name: 'De Regenboog' }],
      years: ['2026-2027'],
    })
  })

  it('come in one zip, from the queue, under names that people recognise', async () => {
    const { coordinator } = school.world.people
    const reply = await school.rest('POST', '/print-jobs/request', {
      as: coordinator,
      body: { group },
    })
    const { id, total } = (await reply.json()) as { id: string; total: number }
    expect(total).toBe(3)
    await until(async () => (await school.one('print-jobs', id)).status === 'done')
    const { response, files } = await zipOf(school, id)
    expect(response.headers.get('Content-Type')).toBe('application/zip')
    expect(response.headers.get('Content-Disposition')).toContain('filename="8a.zip"')
    expect(response.headers.get('Cache-Control')).toContain('no-store')
    expect([...files.keys()]).toEqual([
      'Noor van 8a - OPP - 2026-08-01.pdf',
      'Noor van 8a - OPP - 2026-08-02.pdf',
      'Noor van 8a - OPP - 2026-08-03.pdf',
    ])
    for (const pdf of files.values()) {
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect(printedTwice(school)).toBe(0)
    expect((await own())[0]).toMatchObject({ title: '8a', status: 'done', total: 3, done: 3 })
  })

  it('are not printed again while nothing changed', async () => {
    await make(school, await asked(school, { group }))
    expect(school.told.printed).toEqual([])
  })

  it('leave out what failed, and say why', async () => {
    const [first = ''] = plans
    await startOn(first, '2027-03-01')
    school.told.before = () => {
      throw noPaper()
    }
    const jobId = await asked(school, { group })
    await make(school, jobId)
    const { files } = await zipOf(school, jobId)
    expect([...files.keys()]).toEqual([
      'Noor van 8a - OPP - 2026-08-02.pdf',
      'Noor van 8a - OPP - 2026-08-03.pdf',
      'Failed.txt',
    ])
    const title = String((await school.one('plans', first)).title)
    const list = files.get('Failed.txt')?.toString() ?? ''
    expect(list).toContain('No PDF was made of these plans:')
    expect(list).toContain(`- ${title}: The PDF could not be made.`)
    const [latest] = await own()
    expect(latest).toMatchObject({ status: 'done', done: 2, failures: [{ label: title }] })
  })

  it('go on without the one that cannot be kept', async () => {
    let spoilt = false
    school.told.after = (pdf) => {
      const text = spoilt ? pdf : Buffer.from('no PDF at all')
      spoilt = true
      return text
    }
    const [first = ''] = plans
    await startOn(first, '2027-05-01')
    const jobId = await asked(school, { group })
    await make(school, jobId)
    expect(await school.one('print-jobs', jobId)).toMatchObject({
      status: 'done',
      done: 2,
      failures: [{ planId: first }],
    })
    school.told.after = (pdf) => pdf
  })

  it('wait for a printer that is busy', async () => {
    let busy = 1
    school.told.before = () => {
      if (busy-- > 0) {
        throw Object.assign(noPaper(), { code: 'printing.busy' })
      }
    }
    const [first = ''] = plans
    await startOn(first, '2027-04-01')
    const jobId = await asked(school, { group })
    await make(school, jobId)
    expect(await school.one('print-jobs', jobId)).toMatchObject({ done: 3, failures: [] })
  })

  it('are what was sent while they are signed and sealed once they are, for who may read those', async () => {
    const { planId, requestId } = await sentPlan(school)
    const name = 'Łukasz de Vries-Kowalski - OPP'
    const choice = { school: school.world.schools.regenboog.id }
    const zipFor = async (person: 'coordinator' | 'teacher') => {
      const jobId = await asked(school, choice, person)
      await make(school, jobId)
      const { files } = await zipOf(school, jobId, person)
      const [found] = [...files].filter(([file]) => file.startsWith(name))
      return found?.[1].toString('latin1') ?? ''
    }
    const digestOf = (pdf: string) => createHash('sha256').update(pdf, 'latin1').digest('hex')
    const { documentDigest } = await school.one('signing-requests', requestId)
    expect(digestOf(await zipFor('coordinator'))).toBe(documentDigest)
    expect(digestOf(await zipFor('teacher'))).not.toBe(documentDigest)
    for (const email of addresses) {
      await sign(school, email)
    }
    await until(async () => (await school.one('plans', planId)).status === 'signed')
    expect(await zipFor('coordinator')).toContain('ETSI.CAdES.detached')
    const draft = await zipFor('teacher')
    expect(draft).toContain('%PDF-')
    expect(draft).not.toContain('ETSI.CAdES.detached')
  })

  it('tell how far they are', async () => {
    const seen: unknown[] = []
    const jobId = await asked(school, { group })
    await makePrints({
      req: await personIn(school),
      jobId,
      onProgress: (progress) => seen.push(progress),
    })
    expect(seen).toHaveLength(3)
    expect(seen.at(-1)).toEqual({ done: 3, failed: 0, total: 3 })
  })

  // We count them; two thousand records more tell nothing about MongoDB.
  if (database === 'sqlite') {
    it('are 2,000 at most, and so are those whose answers go into one file', async () => {
      const many = await groupOf(school, '9z')
      const as = school.world.people.coordinator
      const { standardId } = await school.one('standard-versions', school.templateId)
      const answers = () =>
        school.rest('GET', `/plan-templates/${String(standardId)}/answers.csv`, { as })
      await copiesOf(school, { planId: plans[0] ?? '', count: 2_001, group: many })
      const refused = await school.rest('POST', '/print-jobs/request', {
        as,
        body: { group: many },
      })
      const replies = [refused, await answers()]
      expect(replies.map(({ status }) => status)).toEqual([422, 422])
      const [prints, file] = await Promise.all(replies.map((reply) => reply.text()))
      expect(prints).toContain('These are more than 2000 plans. Choose a smaller group')
      expect(file).toContain('You may read more than 2000 plans of this template')
    }, 60_000)
  }

  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
})
