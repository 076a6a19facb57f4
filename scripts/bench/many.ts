/** A job of 300 filled plans as the platform runs it, database and all, beside a bare loop on the same pages. */
import { createLocalReq, type TypedUser } from 'payload'
import type { Page } from 'puppeteer-core'

import { makePrints } from '../../src/actions/prints/makePrints.js'
import type { Progress } from '../../src/actions/prints/PrintProgress.js'
import { requestPrints } from '../../src/actions/prints/requestPrints.js'
import { createThreadFinisher } from '../../src/adapters/libpdf/createThreadFinisher.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import type { Finisher } from '../../src/ports/finisher.js'
import type { Printer } from '../../src/ports/printer.js'
import { fillPlan, makeWorld, publishedOpp } from '../../test/fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../test/support/leidraad.js'
import { findBenchBrowser, launchBare, printBare } from './browsers.js'
import { percentile, round, timed } from './measure.js'
import { residentMb } from './memory.js'

const PLANS = 300
const WARM_UP = 20
/** The bare pages of one turn; some before a job and as many after it. */
const BARE = 100
const AT_ONCE = 2
/** To look at memory takes time too. */
const SAMPLED = 10

export type ManyResult = {
  plans: number
  bareSeconds: number
  printedSeconds: number
  finishedSeconds: number
  /** Bare ÷ the job that prints, and the job as it is, that finishes as well. */
  manyRatio: number
  manyFinishedRatio: number
  /** From one job to the same again: how much more memory they take at least. */
  manyGrowthMb: number
}

type Switched = { printer: Printer; finisher: Finisher; finishes: boolean; pages: string[] }

/** The real ones, of which one can be left out. */
function createSwitched(): Switched {
  const printer = createPrinter({
    executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '',
    restartAfter: 10_000,
  })
  const finisher = createThreadFinisher()
  const switched: Switched = {
    finishes: true,
    pages: [],
    printer: {
      ...printer,
      print: (html, options) => {
        if (switched.pages.length < WARM_UP) {
          switched.pages.push(html)
        }
        return printer.print(html, options)
      },
    },
    finisher: {
      ...finisher,
      finish: (request) =>
        switched.finishes ? finisher.finish(request) : Promise.resolve(request.print.pdf),
    },
  }
  return switched
}

type Job = { seconds: number; megabytes: number }

type School = Leidraad & { world: Awaited<ReturnType<typeof makeWorld>> }

/** Each about a pupil of its own. */
async function plansOf({ payload, world }: School, templateId: string): Promise<void> {
  const { id: school } = world.schools.regenboog
  const create = async (collection: string, data: Record<string, unknown>) =>
    String((await payload.create({ collection, data, depth: 0 })).id)
  await create('groups', { name: '7a', school })
  for (let index = 0; index < PLANS; index += 1) {
    const groupName = index < WARM_UP ? '7a' : '7b'
    const name = { firstName: `Łukasz ${index}`, lastName: '’t Hart', groupName }
    const pupil = await create('pupils', { school, ...name })
    const startDate = '2026-08-01T12:00:00.000Z'
    const plan = await create('plans', { pupil, template: templateId, school, startDate })
    await fillPlan(payload, plan)
  }
}

async function makeAll(
  { payload, world }: School,
  choice: Record<string, unknown>,
  onProgress?: (progress: Progress) => void,
): Promise<number> {
  const user = world.people.coordinator as unknown as TypedUser
  const req = await createLocalReq({ user }, payload)
  const job = await requestPrints({ req, choice, queued: false })
  const started = performance.now()
  const system = await createLocalReq({}, payload)
  await makePrints({ req: system, jobId: job.id, ...(onProgress && { onProgress }) })
  const seconds = (performance.now() - started) / 1000
  const { failures } = await payload.findByID({ collection: 'print-jobs', id: job.id, depth: 0 })
  if ((failures as unknown[] | undefined)?.length) {
    throw new Error(`Plans failed: ${JSON.stringify(failures)}`)
  }
  return seconds
}

/** With a browser of its own for every turn: in between only ours takes memory. */
function bareLoop(pages: readonly string[]) {
  let seconds = 0
  let printed = 0
  return {
    turn: async () => {
      const chromium = await launchBare(await findBenchBrowser())
      const tabs: Page[] = []
      while (tabs.length < AT_ONCE) {
        tabs.push(await chromium.newPage())
      }
      await printAll(tabs, pages, WARM_UP)
      seconds += (await timed(() => printAll(tabs, pages, BARE))) / 1000
      printed += BARE
      await chromium.close()
    },
    secondsOf: (count: number) => (seconds / printed) * count,
  }
}

async function printAll(tabs: Page[], pages: readonly string[], count: number): Promise<void> {
  let left = count
  const work = async (tab: Page) => {
    while (left > 0) {
      left -= 1
      await printBare(tab, pages[left % pages.length] ?? '')
    }
  }
  await Promise.all(tabs.map(work))
}

export async function benchMany(): Promise<ManyResult> {
  const switched = createSwitched()
  const app = await startLeidraad('sqlite', { printCacheBytes: 0, adapters: switched })
  try {
    const world = await makeWorld(app.payload)
    const school = { ...app, world }
    const template = await publishedOpp(app.payload, world)
    await plansOf(school, template.id)
    return await measure(school, switched)
  } finally {
    await app.stop()
  }
}

async function measure(school: School, switched: Switched): Promise<ManyResult> {
  const groups = await school.payload.find({ collection: 'groups', depth: 0, limit: 1 })
  await makeAll(school, { group: groups.docs[0]?.id })
  const bare = bareLoop(switched.pages)
  const all = { school: school.world.schools.regenboog.id }
  const job = async (finishes: boolean): Promise<Job> => {
    switched.finishes = finishes
    const resident: number[] = []
    const seconds = await makeAll(school, all, ({ done }) => {
      if (done % SAMPLED === 0) {
        resident.push(residentMb())
      }
    })
    await bare.turn()
    return { seconds, megabytes: percentile(resident, 0) }
  }
  await bare.turn()
  const [printed, finished, again] = [await job(false), await job(true), await job(true)]
  return resultOf(bare.secondsOf(PLANS), printed, [finished, again])
}

function resultOf(bareSeconds: number, printed: Job, finished: [Job, Job]): ManyResult {
  const finishedSeconds = (finished[0].seconds + finished[1].seconds) / 2
  return {
    plans: PLANS,
    bareSeconds: round(bareSeconds),
    printedSeconds: round(printed.seconds),
    finishedSeconds: round(finishedSeconds),
    manyRatio: round(bareSeconds / printed.seconds, 2),
    manyFinishedRatio: round(bareSeconds / finishedSeconds, 2),
    manyGrowthMb: round(finished[1].megabytes - finished[0].megabytes),
  }
}
