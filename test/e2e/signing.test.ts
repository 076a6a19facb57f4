import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'puppeteer-core'

import { demoPassword, exampleAnswers } from '../../scripts/support/demoBoard.js'
import { outboxMails } from '../../src/actions/mail/outboxMails.js'
import { expectAccessible } from '../support/axe.js'
import { openBrowser } from '../support/browser.js'
import {
  ask,
  choose,
  clickText,
  copyOf,
  download,
  draw,
  linkOf,
  logIn,
  personIn,
  phone,
  picture,
  typeDay,
  until,
  valueOf,
} from '../support/people.js'
import { startDemonstration, type RunningApp } from '../support/runningApp.js'
import { hasTool, runTool } from '../support/tools.js'

const guardians = ['a.kowalska@voorbeeld.example', 'j.devries@voorbeeld.example'] as const
const pupil = 'lukasz@leerling.example'
const principal = 'directie@de-regenboog.example'
const everyone = [...guardians, pupil, principal]
const byHand = ['cover', 'reason']
const message = 'Tot donderdag om vier uur.'

let app: RunningApp
let browser: Browser
let coordinator: Page
let folder: string
let planId: string

beforeAll(async () => {
  app = await startDemonstration()
  browser = await openBrowser()
  folder = await mkdtemp(join(tmpdir(), 'leidraad-story-'))
  coordinator = await personIn(browser, { downloadPath: folder })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await app.remove()
  await rm(folder, { recursive: true, force: true })
})

const openTab = (page: Page, name: string) => clickText(page, '.leidraad-parts', name)

const field = (place: string) => `[id="leidraad.${place}"]`

async function openLink(email: string, name: string, known?: string): Promise<Page> {
  const page = await personIn(browser, { viewport: phone })
  await page.goto(await linkOf(app, email, known))
  await picture(page, `${name}-375`)
  return page
}

async function sign(page: Page, name: string): Promise<string> {
  await Promise.all([page.waitForNavigation(), page.locator('form .button[type=submit]').click()])
  await picture(page, `${name}-375`)
  return page.$eval('h1', ({ textContent }) => textContent)
}

describe('A coordinator', () => {
  it('logs in to the Dutch admin', async () => {
    await coordinator.goto(`${app.address}/admin/login`)
    await coordinator.waitForSelector('#field-email')
    await picture(coordinator, '01-login-1280')
    const account = { email: 'zorg@regenboog.example', password: demoPassword }
    await logIn(coordinator, app.address, account)
    await picture(coordinator, '02-dashboard-1280')
    expect(await coordinator.$eval('html', ({ lang }) => lang)).toBe('nl')
    expect(await coordinator.$eval('nav', ({ textContent }) => textContent)).toContain('Plannen')
  }, 60_000)

  it('is not offered to read in what only an administrator may', async () => {
    for (const collection of ['plan-templates', 'function-descriptions']) {
      await coordinator.goto(`${app.address}/admin/collections/${collection}`)
      await coordinator.waitForSelector('.collection-list .table')
      expect(await coordinator.$('.leidraad-drop')).toBeNull()
    }
  }, 60_000)

  it('types a day that does not exist, and reads it back with a sentence', async () => {
    await coordinator.goto(`${app.address}/admin/collections/pupils/create`)
    const born = '#field-dateOfBirth'
    await typeDay(coordinator, born, '31-02-2015')
    expect(await valueOf(coordinator, born)).toBe('31-02-2015')
    const wrong = `${born}-wrong`
    expect(await coordinator.$eval(wrong, (told) => told.textContent)).toContain('die bestaat')
    expect(
      await coordinator.$eval(born, (input) => input.getAttribute('aria-describedby')),
    ).toContain('field-dateOfBirth-wrong')
    await typeDay(coordinator, born, '14-03-2035')
    expect(await coordinator.$eval(wrong, (told) => told.textContent)).toContain('op of voor')
    await typeDay(coordinator, born, '14-03-2015')
    expect(await valueOf(coordinator, born)).toBe('14 maart 2015')
    expect(await coordinator.$(wrong)).toBeNull()
    await picture(coordinator, '02b-birth-date-1280')
    // What was typed is not saved, and the browser asks about that.
    coordinator.once('dialog', (asked) => void asked.accept())
    await coordinator.goto(`${app.address}/admin`)
  }, 60_000)

  it('makes an OPP for a pupil from the published template', async () => {
    await coordinator.goto(`${app.address}/admin/collections/plans/create`)
    await choose(coordinator, 'pupil', 'Łukasz')
    await choose(coordinator, 'template', 'Ontwikkelingsperspectief')
    await picture(coordinator, '03-new-plan-1280')
    await coordinator.locator('#action-save').click()
    await coordinator.waitForSelector(field('cover.author'))
    planId = /plans\/([\w-]{20,})/.exec(coordinator.url())?.[1] ?? ''
    expect(planId).not.toBe('')
    await picture(coordinator, '04-plan-empty-1280')
  }, 60_000)

  it('fills text, a choice, dates and a table row in the form', async () => {
    await coordinator.locator(field('cover.author')).fill('Carla Coster')
    await coordinator.locator(`label:has(${field('cover.occasion')})`).click()
    await typeDay(coordinator, field('cover.startDate'), '23-11-2026')
    await typeDay(coordinator, field('cover.evaluationDate'), '14 juni 2027')
    expect(await valueOf(coordinator, field('cover.startDate'))).toBe('23 november 2026')
    await clickText(coordinator, '.leidraad-sections__entry', 'Aanleiding en hulpvraag')
    await coordinator.locator(field('reason.question')).fill('Hoe helpen wij Łukasz beginnen?')
    await coordinator.locator(`${field('reason.interventions')} .leidraad-addrow`).click()
    const cell = `[id^="leidraad.reason.interventions."]`
    await coordinator.locator(`${cell}[id$=".period"]`).fill('september 2026')
    await coordinator.locator(`${cell}[id$=".intervention"]`).fill('Taakkaart met vaste stappen')
    await picture(coordinator, '05-plan-reason-1280')
    await coordinator.waitForSelector('::-p-text(Alles bewaard)')
    await until(async () => {
      const { answers } = (await ask(coordinator, 'GET', `/plans/${planId}/form`)).body
      return JSON.stringify(answers).includes('Taakkaart met vaste stappen')
    })
    const { body } = await ask(coordinator, 'GET', `/plans/${planId}/form`)
    expect(body.answers).toMatchObject({
      cover: { author: 'Carla Coster', startDate: '2026-11-23', evaluationDate: '2027-06-14' },
      reason: {
        question: 'Hoe helpen wij Łukasz beginnen?',
        interventions: [{ values: { period: 'september 2026' } }],
      },
    })
    expect((body.answers as { cover: { occasion: unknown } }).cover.occasion).toBe('first')
  }, 60_000)

  it('is told what is missing before it can be sent', async () => {
    await openTab(coordinator, 'Ondertekenen')
    await coordinator.waitForSelector('.leidraad-send')
    const panel = await coordinator.$eval('#signing', ({ textContent }) => textContent)
    expect(panel).toContain('Vul dit eerst aan')
    await picture(coordinator, '06-missing-1280')
    await expectAccessible(coordinator, '.leidraad-workspace')
    // A line leads to its field, in the tab that has it.
    await coordinator.locator('#signing .leidraad-notice a').click()
    await coordinator.waitForSelector('.leidraad-workspace__tab:not([hidden]) .leidraad-plan')
    await openTab(coordinator, 'Ondertekenen')
  }, 60_000)

  it('has the other sections filled, and sees the PDF', async () => {
    // One consultation without agreement: a warning, with which a school may go on.
    await fillRest(coordinator, planId, byHand, ({ consultation = {}, ...others }) => {
      const [first] = consultation.meetings as unknown[]
      return { ...others, consultation: { ...consultation, meetings: [first], agreed: false } }
    })
    await coordinator.reload()
    await coordinator.waitForSelector('::-p-text(Het plan is compleet)')
    await picture(coordinator, '07-plan-complete-1280')
    await clickText(coordinator, '.leidraad-head', 'PDF bekijken')
    // This browser has no viewer: what others see in a tab, it saves.
    const saved = async () => (await readdir(folder)).find((name) => name.endsWith('concept.pdf'))
    await until(async () => (await saved()) !== undefined)
    const pdf = await readFile(join(folder, (await saved()) ?? ''))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  it('sends it to two guardians, the pupil and the principal, with a word of their own', async () => {
    await coordinator.locator('.leidraad-send textarea').fill(message)
    await clickText(coordinator, '.leidraad-send', 'Plan versturen ter ondertekening')
    await coordinator.waitForSelector(`.leidraad-summary ::-p-text(${message})`)
    await picture(coordinator, '08-send-1280')
    await clickText(coordinator, '.confirmation-modal', 'Plan versturen ter ondertekening')
    await coordinator.waitForSelector('::-p-text(0 van 4 hebben geantwoord)')
    await picture(coordinator, '09-sent-1280')
    await linkOf(app, guardians[0])
    const mail = (await outboxMails(app.outboxDir)).find(({ to }) => to.includes(guardians[0]))
    expect(mail?.text).toContain(message)
  }, 60_000)
})

describe('On a phone, behind the link of the mail,', () => {
  it('a guardian reads the plan and signs by typing a name', async () => {
    const page = await openLink(guardians[0], '10-guardian')
    await page.locator('input[name=intent][value=consentActionPart]').click()
    await page.locator('#naam').fill('Agnieszka Kowalska')
    expect(await sign(page, '11-signed')).toContain('etekend')
  }, 60_000)

  it('a mistake is named at the top and at the field, and loses nothing', async () => {
    const page = await openLink(guardians[1], '12-guardian')
    await page.locator('#naam').fill('Jeroen de Vries')
    await sign(page, '13-mistake')
    expect(await page.$$eval('#fouten a', (links) => links.length)).toBe(1)
    expect(await page.$eval('#naam', (input) => (input as HTMLInputElement).value)).toBe(
      'Jeroen de Vries',
    )
  }, 60_000)

  it('a guardian signs by drawing with a finger', async () => {
    const page = await openLink(guardians[1], '14-guardian')
    await page.locator('input[name=intent][value=consentActionPart]').click()
    await page.locator('#naam').fill('Jeroen de Vries')
    await draw(page)
    await picture(page, '15-drawn-375')
    expect(await page.$$eval('.pad path', (paths) => paths.length)).toBe(1)
    expect(await sign(page, '16-signed')).toContain('etekend')
  }, 60_000)

  it('the pupil says that they were heard', async () => {
    const page = await openLink(pupil, '17-pupil')
    expect(await page.$eval('.declaration', ({ textContent }) => textContent)).toContain(
      'mijn mening',
    )
    await page.locator('#naam').fill('Łukasz')
    expect(await sign(page, '18-signed')).toContain('etekend')
  }, 60_000)

  it('the principal establishes the plan, last', async () => {
    const page = await openLink(principal, '19-principal')
    await page.locator('#naam').fill('Ayşe Demir')
    expect(await sign(page, '20-signed')).toContain('etekend')
  }, 60_000)
})

describe('When the last has signed,', () => {
  let sealed: Buffer
  const file = () => join(folder, 'sealed.pdf')

  it('the sealed PDF stands under Ondertekende documenten', async () => {
    const found = `/signed-documents?where[plan][equals]=${planId}&depth=0`
    await until(async () => (await ask(coordinator, 'GET', found)).body.totalDocs === 1)
    await coordinator.goto(`${app.address}/admin/collections/signed-documents`)
    await coordinator.waitForSelector('.table ::-p-text(Łukasz)')
    const textOf = (part: string) => coordinator.$eval(part, ({ textContent }) => textContent)
    expect(await textOf('.table thead')).toContain('Plan')
    expect(await textOf('.table tbody')).not.toMatch(/[0-9a-f]{64}/)
    await picture(coordinator, '21-signed-documents-1280')
    const { docs } = (await ask(coordinator, 'GET', found)).body as {
      docs: { id: string; url: string }[]
    }
    await coordinator.goto(`${app.address}/admin/collections/signed-documents/${docs[0]?.id}`)
    await coordinator.waitForSelector('.file-field, .file-details')
    await coordinator.waitForSelector('#field-school ::-p-text(De Regenboog)')
    await picture(coordinator, '22-signed-document-1280')
    sealed = await download(coordinator, docs[0]?.url ?? '')
    await writeFile(file(), sealed)
    await coordinator.goto(`${app.address}/admin/collections/plans/${planId}?tab=sign`)
    await coordinator.waitForSelector('::-p-text(Ondertekend en verzegeld)')
    await picture(coordinator, '23-plan-signed-1280')
  }, 90_000)

  it('the plan tells it in its history, and the pupil among all there is of them', async () => {
    await openTab(coordinator, 'Geschiedenis')
    await coordinator.waitForSelector('.leidraad-events ::-p-text(Ayşe Demir tekende)')
    const events = await coordinator.$eval('.leidraad-events', ({ textContent }) => textContent)
    expect(events).not.toMatch(/(copy|document|plan|request|signer)\.[a-z]+|[0-9a-f]{8}/)
    await picture(coordinator, '23c-history-1280')
    await coordinator.locator('.leidraad-head__subject a').click()
    await coordinator.waitForSelector('.leidraad-events ::-p-text(ondertekend en verzegeld)')
    await picture(coordinator, '23d-pupil-1280')
    await expectAccessible(coordinator, '.leidraad-screen')
  }, 60_000)

  it('everyone has the same file in their mail', async () => {
    for (const email of everyone) {
      await until(async () => (await copyOf(app, email)).length > 0)
      expect((await copyOf(app, email)).equals(sealed)).toBe(true)
    }
  }, 60_000)

  it('the log tells it in words, by name', async () => {
    await coordinator.goto(`${app.address}/admin/collections/audit-events`)
    await coordinator.waitForSelector('.table ::-p-text(Ayşe Demir)')
    await picture(coordinator, '23b-log-1280')
    const log = await coordinator.$eval('.table tbody', ({ textContent }) => textContent)
    expect(log).not.toMatch(/(copy|document|plan|request|signer)\.[a-z]+|[0-9a-f]{8}-[0-9a-f]{4}/)
  }, 60_000)

  const tool = (name: string, what: string, check: () => void | Promise<void>) => {
    const there = hasTool(name)
    const named = `${what}${there ? '' : ` (skipped, ${name} is not installed)`}`
    ;(there ? it : it.skip)(named, check)
  }

  tool('pdfsig', 'it is valid and covered as a whole to pdfsig', () => {
    const printed = runTool('pdfsig', [file()])
    expect(printed).toContain('Signature is Valid')
    expect(printed).toContain('Total document signed')
  })

  tool('pdfinfo', 'it is tagged to pdfinfo', () => {
    expect(runTool('pdfinfo', [file()])).toMatch(/Tagged:\s+yes/)
  })

  tool('pdfdetach', 'its evidence can be taken out with pdfdetach', async () => {
    const evidence = join(folder, 'evidence.json')
    runTool('pdfdetach', ['-savefile', 'evidence.json', '-o', evidence, file()])
    const { parties } = JSON.parse(await readFile(evidence, 'utf8')) as {
      parties: { name: string; intent: string; method: string }[]
    }
    expect(parties.map(({ name, intent, method }) => [name, intent, method])).toEqual([
      ['Agnieszka Kowalska', 'consentActionPart', 'typed'],
      ['Jeroen de Vries', 'consentActionPart', 'drawn'],
      ['Łukasz de Vries-Kowalski', 'heard', 'typed'],
      ['Ayşe Demir', 'established', 'typed'],
    ])
  })
})

describe('A guardian who does not sign', () => {
  it('gives a reason on a step of its own, and the school reads it', async () => {
    const known = await linkOf(app, guardians[0])
    const declinedId = await sendAnother(coordinator)
    const page = await openLink(guardians[0], '24-decline', known)
    await page.locator('#reden').fill('Wij willen eerst nog een gesprek over de doelen.')
    await Promise.all([
      page.waitForNavigation(),
      page.locator('form:has(input[value=decline]) .button[type=submit]').click(),
    ])
    await picture(page, '25-decline-confirm-375')
    expect(await page.$eval('#reden', (area) => (area as HTMLTextAreaElement).value)).toContain(
      'een gesprek',
    )
    expect(await sign(page, '26-declined')).toContain('niet')
    await coordinator.goto(`${app.address}/admin/collections/plans/${declinedId}?tab=sign`)
    await coordinator.waitForSelector('.leidraad-signers__statement')
    await picture(coordinator, '27-plan-declined-1280')
    const panel = await coordinator.$eval('#signing', ({ textContent }) => textContent)
    expect(panel).toContain('Wij willen eerst nog een gesprek over de doelen.')
  }, 90_000)
})

type Examples = ReturnType<typeof exampleAnswers>

/** With the answers of the example, but for what is changed in them. */
async function fillRest(
  page: Page,
  id: string,
  done: readonly string[],
  changed = (answers: Examples): Examples => answers,
): Promise<void> {
  for (const [sectionId, answers] of Object.entries(changed(exampleAnswers()))) {
    if (!done.includes(sectionId)) {
      const body = { revision: 0, answers }
      const { status } = await ask(page, 'POST', `/plans/${id}/sections/${sectionId}`, body)
      expect({ sectionId, status }).toEqual({ sectionId, status: 200 })
    }
  }
}

/** A second plan of the same pupil, sent to one guardian and the principal. */
async function sendAnother(page: Page): Promise<string> {
  const { body: first } = await ask(page, 'GET', `/plans/${planId}?depth=0`)
  const { pupil: ofPupil, template } = first
  const made = await ask(page, 'POST', '/plans', { pupil: ofPupil, template })
  const { id } = made.body.doc as { id: string }
  await fillRest(page, id, [])
  const signers = [
    { slotId: 'guardians', name: 'Agnieszka Kowalska', email: guardians[0] },
    { slotId: 'principal', name: 'Ayşe Demir', email: principal },
  ]
  expect(await ask(page, 'POST', `/plans/${id}/send`, { signers })).toMatchObject({ status: 200 })
  return id
}
