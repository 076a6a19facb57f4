import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PDF } from '@libpdf/core'
import type { Browser, Page } from 'puppeteer-core'

import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { sealIdentityFor } from '../../src/adapters/pades/sealIdentity.js'
import { oppTemplate } from '../fixtures/world.js'
import { openBrowser } from '../support/browser.js'
import { run } from '../support/command.js'
import {
  checkTypes,
  installExample,
  layExampleInside,
  makeImportMap,
  pack,
  startHost,
  type Host,
} from '../support/hostApp.js'
import { clickText, logIn, personIn } from '../support/people.js'
import { freePort } from '../support/runningApp.js'
import { sealRequest } from '../support/seals.js'

const person = { name: 'Ella Elders', email: 'ella@elders.example', password: 'kikker-stoel-lamp' }

/** With the type of field that `examples/living` has of its own. */
const withDuration = {
  ...{ format: 'leidraad.plan-definition', formatVersion: 1, slots: [] },
  sections: [
    {
      ...{ id: 'week', title: 'De week' },
      fields: [{ id: 'help', type: 'living:duration', label: 'Hulp per week' }],
    },
  ],
}

describe('The package, in the app of someone else,', () => {
  let folder: string
  let app: string
  let smallest: string
  let host: Host | undefined
  let browser: Browser | undefined
  let authorization: Record<string, string> = {}
  let made = { plan: '', template: '' }
  let admin: Page
  const at = (path: string) => `${host?.address ?? ''}${path}`
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(at(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  const make = async (slug: string, data: object): Promise<string> => {
    const reply = await post(`/rest/leidraad-${slug}`, data, authorization)
    return ((await reply.json()) as { doc: { id: string } }).doc.id
  }
  const makePlan = async () => {
    const boards = await fetch(at('/rest/leidraad-boards'), { headers: authorization })
    const [board] = ((await boards.json()) as { docs: { id: string }[] }).docs
    const school = await make('schools', { name: 'De Brug', slug: 'de-brug', board: board?.id })
    const pupil = await make('pupils', { school, firstName: 'Noor', lastName: 'Bakker' })
    const { planKind } = oppTemplate()
    const template = await make('plan-templates', {
      ...{ school, planKind, title: 'Hulp', definition: withDuration },
    })
    const published = await post(
      `/rest/leidraad-plan-templates/${template}/publish`,
      {},
      authorization,
    )
    const { versionId } = (await published.json()) as { versionId: string }
    return { template, plan: await make('plans', { school, pupil, template: versionId }) }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-package-'))
    app = join(folder, 'app')
    await installExample('living', app, await pack(folder))
    smallest = await layExampleInside('smallest', app)
    await Promise.all([makeImportMap(app), makeImportMap(smallest, app)])
    host = await startHost(app, await freePort())
  }, 480_000)
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    await rm(folder, { recursive: true, force: true })
  }, 60_000)

  it('shares the Payload, React and Next of that app', async () => {
    const inner = join(app, 'node_modules/leidraad/node_modules')
    const own = existsSync(inner) ? await readdir(inner) : []
    for (const name of ['payload', 'react', 'react-dom', 'next', '@payloadcms']) {
      expect(own).not.toContain(name)
    }
  })

  it('brings no database but that of the app', () => {
    for (const name of ['mongoose', 'mongodb', '@payloadcms/db-mongodb']) {
      expect([name, existsSync(join(app, 'node_modules', name))]).toEqual([name, false])
    }
  })

  it('gives the types of all that its configuration names', async () => {
    const checked = await Promise.all([checkTypes(app), checkTypes(smallest, app)])
    const right = { code: 0, output: '' }
    expect(checked).toEqual([right, right])
  }, 120_000)

  it('brings the contracts of its ports for any runner of tests, and names what one lacks', async () => {
    const ask = (runner: string) =>
      run(
        process.execPath,
        [
          '-e',
          `${runner}; import('leidraad/contracts').then((all) => console.log(Object.keys(all).join()), (error) => console.log(error.message))`,
        ],
        {},
        app,
      )
    const globals =
      'globalThis.it = globalThis.expect = globalThis.beforeAll = globalThis.afterAll = () => {}'
    expect((await ask(globals)).output).toContain('runPrinterContract,runSealerContract')
    expect((await ask('0')).output).toContain('not there: it, expect, beforeAll, afterAll')
  })

  it('puts its parts in the import map of that app', async () => {
    const map = await readFile(join(app, 'src/app/(payload)/beheer/importMap.js'), 'utf8')
    expect(map).toContain('leidraad/client#PlanScreen')
    expect(map).toContain('leidraad/rsc#Today')
  })

  it('is healthy in the smallest app', async () => {
    const small = await startHost(smallest, await freePort(), app)
    try {
      const reply = await fetch(`${small.address}/api/leidraad/health`)
      expect(await reply.json()).toMatchObject({ status: 'ok' })
    } finally {
      await small.stop()
    }
  }, 240_000)

  it('is healthy there', async () => {
    const reply = await fetch(at('/rest/leidraad/health'))
    expect(await reply.json()).toMatchObject({ status: 'ok' })
    expect(reply.status).toBe(200)
  }, 240_000)

  it('takes its first person, who makes a board', async () => {
    const first = await post('/rest/staff/first-register', {
      ...person,
      memberships: [{ role: 'platformAdmin' }],
    })
    expect(first.status).toBe(200)
    const { token } = (await first.json()) as { token: string }
    const board = { name: 'Stichting Elders', boardNumber: '99002' }
    authorization = { Authorization: `JWT ${token}` }
    const made = await post('/rest/leidraad-boards', board, authorization)
    expect(await made.json()).toMatchObject({ doc: { name: 'Stichting Elders' } })
    expect(made.status).toBe(201)
  }, 240_000)

  it('publishes a template, and hands it out as an accessible PDF', async () => {
    const boards = await fetch(at('/rest/leidraad-boards'), { headers: authorization })
    const [board] = ((await boards.json()) as { docs: { id: string }[] }).docs
    const { title, planKind, definition } = oppTemplate()
    const template = { board: board?.id, title, planKind, definition }
    const made = await post('/rest/leidraad-plan-templates', template, authorization)
    const { doc } = (await made.json()) as { doc: { id: string } }
    const published = await post(
      `/rest/leidraad-plan-templates/${doc.id}/publish`,
      {},
      authorization,
    )
    const { versionId } = (await published.json()) as { versionId: string }
    const reply = await fetch(at(`/rest/leidraad-standard-versions/${versionId}/print`), {
      headers: authorization,
    })
    expect(reply.status).toBe(200)
    const pdf = Buffer.from(await reply.arrayBuffer()).toString('latin1')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  }, 240_000)

  it('fills and prints a plan with a type of field of that app', async () => {
    made = await makePlan()
    const saved = await post(
      `/rest/leidraad-plans/${made.plan}/sections/week`,
      { revision: 0, answers: { help: 90 } },
      authorization,
    )
    expect(saved.status).toBe(200)
    const reply = await fetch(at(`/rest/leidraad-plans/${made.plan}/print`), {
      headers: authorization,
    })
    const pdf = await PDF.load(new Uint8Array(await reply.arrayBuffer()))
    expect(pdf.getPageCount()).toBeGreaterThan(0)
    const rows = await fetch(at(`/rest/leidraad-plans/${made.plan}/export?format=csv`), {
      headers: authorization,
    })
    expect(await rows.text()).toContain('"Hulp per week"')
  }, 240_000)

  it('leaves the plans of that app alone', async () => {
    await post('/rest/plans', { title: 'De moestuin' }, authorization)
    const own = await fetch(at('/rest/plans'), { headers: authorization })
    expect(await own.json()).toMatchObject({ docs: [{ title: 'De moestuin' }] })
  }, 240_000)

  it('lets them log in to its admin, and shows its own parts there', async () => {
    browser = await openBrowser()
    admin = await personIn(browser)
    admin.setDefaultTimeout(200_000)
    // What was typed a moment ago may not be saved when the next page is opened.
    admin.on('dialog', (dialog) => void dialog.accept())
    await logIn(admin, at(''), { ...person, admin: '/beheer' })
    expect(await admin.$('.leidraad')).not.toBeNull()
    const [plan] = await admin.$$eval('.leidraad-today__items a', (links) =>
      links.map(({ href }) => href),
    )
    expect(plan).toContain('/beheer/collections/leidraad-plans/')
  }, 240_000)

  it('asks there with the input of that type, and reads what is typed', async () => {
    await admin.goto(at(`/beheer/collections/leidraad-plans/${made.plan}`))
    const input = await admin.locator('[id="leidraad.week.help"]').waitHandle()
    const shown = () => input.evaluate((it) => (it as HTMLInputElement).value)
    expect(await shown()).toBe('1:30')
    await input.click({ count: 3 })
    await input.type('45 min')
    await admin.keyboard.press('Tab')
    expect(await shown()).toBe('0:45')
  }, 240_000)

  it('designs with it: its settings, and its place in the palette', async () => {
    await admin.goto(at(`/beheer/collections/leidraad-plan-templates/${made.template}`))
    await admin.locator('[data-card="week/help"]').click()
    await admin.locator('[data-setting="longest"]').fill('60')
    await clickText(admin, '.leidraad-addrow', 'Veld toevoegen')
    await admin.locator('[data-add="living:duration"]').click()
    await admin.waitForSelector('[data-card="week/duur"]')
  }, 240_000)

  it('judges a sealed file there: whole, but of a seal it does not know', async () => {
    const now = new Date()
    const elsewhere = createSealer(await sealIdentityFor({ dataDir: join(folder, 'other'), now }))
    const sealed = await elsewhere.seal(await sealRequest({ at: now }))
    const form = new FormData()
    form.set('file', new File([new Uint8Array(sealed)], 'plan.pdf', { type: 'application/pdf' }))
    const reply = await fetch(at('/rest/leidraad/controle'), {
      method: 'POST',
      body: form,
      headers: { 'Accept-Language': 'nl' },
    })
    const page = await reply.text()
    expect(reply.status).toBe(200)
    const reasons = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, reason]) => reason)
    expect(reasons).toEqual(['Het zegel is onbekend'])
  }, 240_000)
})
