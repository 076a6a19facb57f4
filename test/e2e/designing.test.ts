/** A template designed by keyboard, filled by three people, changed, and taken along by its plan. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'puppeteer-core'

import { outboxMails } from '../../src/actions/mail/outboxMails.js'
import { demoPassword } from '../../scripts/support/demoBoard.js'
import { everyAnswer, everyTypeOfOurs, everyTypeWithUnit } from '../fixtures/everyType.js'
import { expectAccessible } from '../support/axe.js'
import { openBrowser } from '../support/browser.js'
import { keyboardOf, type Keyboard } from '../support/keyboard.js'
import {
  ask,
  choose,
  clickText,
  download,
  logIn,
  personIn,
  phone,
  picture,
  typeDay,
  until,
  valueOf,
} from '../support/people.js'
import { planOf } from '../support/planOf.js'
import { startDemonstration, type RunningApp } from '../support/runningApp.js'
import { hasTool, runTool } from '../support/tools.js'

const parent = 'a.kowalska@voorbeeld.example'
const pupil = 'lukasz@leerling.example'

let app: RunningApp
let browser: Browser
let admin: Page
let keys: Keyboard
let coordinator: Page
let planId: string

beforeAll(async () => {
  app = await startDemonstration()
  browser = await openBrowser()
  admin = await personIn(browser)
  coordinator = await personIn(browser)
  keys = keyboardOf(admin)
  await logIn(admin, app.address, { email: 'beheer@regenboog.example', password: demoPassword })
  const email = 'zorg@regenboog.example'
  await logIn(coordinator, app.address, { email, password: demoPassword })
}, 180_000)
afterAll(async () => {
  await browser.close()
  await app.remove()
}, 60_000)

async function addField(kind: string, name: string): Promise<void> {
  await keys.type(kind)
  await keys.press('Enter')
  await keys.type(name)
  await keys.press('Enter')
}

/** Who fills a section besides the coordinator, chosen in its settings. */
async function letFill(section: string, audience: string): Promise<void> {
  await keys.arrowTo('.leidraad-outline__button', section)
  await keys.press('Enter', 'F2')
  await keys.tabTo('[data-setting="fill"]')
  await keys.press('ArrowDown')
  await keys.tabTo('input[type=checkbox]', audience)
  await keys.press('Space')
}

const templateId = () => /plan-templates\/([\w-]{20,})/.exec(admin.url())?.[1] ?? ''

async function publish(number: number): Promise<void> {
  await keys.tabTo('button', 'Versie publiceren')
  await keys.press('Enter')
  await admin.waitForSelector('[role=dialog] button, dialog button')
  await keys.tabTo('button', 'Versie publiceren')
  await keys.press('Enter')
  await until(async () => {
    const where = `where[standardId][equals]=${templateId()}&where[number][equals]=${number}`
    const { body } = await ask(admin, 'GET', `/standard-versions?${where}&depth=0`)
    return body.totalDocs === 1
  })
}

/** Without script the locators of the library wait for ever; a click and what comes of it do not. */
const go = (page: Page, selector: string) =>
  Promise.all([page.waitForNavigation(), page.click(selector)])

async function linkFor(email: string): Promise<string> {
  let link: string | undefined
  await until(async () => {
    const mails = await outboxMails(app.outboxDir)
    link = mails
      .filter(({ to }) => to.includes(email))
      .flatMap((mail) => mail.links)
      .find((address) => address.includes('/bijdrage/'))
    return link !== undefined
  })
  return link ?? ''
}

describe('A school administrator, with the keyboard alone,', () => {
  it('designs a template of three sections, a condition and goals', async () => {
    await admin.goto(`${app.address}/admin/collections/plan-templates/create`)
    await admin.waitForSelector('[data-designer]')
    await keys.tabTo('#field-title')
    await keys.type('Praatplan')
    await keys.tabTo('.leidraad-addrow', 'Onderdeel toevoegen')
    await keys.press('Enter')
    await keys.type('Over jou')
    await keys.press('Enter', 'n')
    await keys.type('Mijn doelen')
    await keys.press('Enter', 'n')
    await keys.type('Afspraken')
    await keys.press('Enter')
    await keys.arrowTo('.leidraad-outline__button', 'Over jou')
    await keys.press('Enter')
    await keys.tabTo('.leidraad-addrow', 'Veld toevoegen')
    await keys.press('Enter')
    await addField('ja', 'Was je bij het gesprek?')
    await keys.press('n')
    await addField('lang', 'Waarom niet?')
    await keys.press('F2')
    await keys.tabTo('[data-setting="showWhen"]')
    await keys.press('ArrowDown')
    await keys.tabTo('[data-setting="value"]')
    await keys.press('ArrowDown')
    const sentence = await admin.$eval('.leidraad-condition__sentence', (one) => one.textContent)
    expect(sentence).toContain('‘Was je bij het gesprek?’ nee is')
    await keys.arrowTo('.leidraad-outline__button', 'Mijn doelen')
    await keys.press('Enter')
    await keys.tabTo('.leidraad-addrow', 'Veld toevoegen')
    await keys.press('Enter')
    await addField('doelen', 'Doelen')
    await keys.arrowTo('.leidraad-outline__button', 'Afspraken')
    await keys.press('Enter')
    await keys.tabTo('.leidraad-addrow', 'Veld toevoegen')
    await keys.press('Enter')
    await addField('lang', 'Wat spreken we af?')
    await keys.press('n')
    await addField('korte', 'Wie belt wie?')
    await picture(admin, 'designing-1-1280')
    await expectAccessible(admin, '[data-designer]')
  }, 120_000)

  it('says who fills what, saves and publishes', async () => {
    await letFill('Over jou', 'Leerling')
    await letFill('Afspraken', 'Ouder of verzorger')
    await keys.chord('Control', 's')
    await until(() => Promise.resolve(templateId() !== ''))
    await admin.waitForSelector('[data-designer]')
    await publish(1)
    await picture(admin, 'designing-2-published-1280')
  }, 120_000)
})

describe('The plan', () => {
  it('is filled by a coordinator, who asks the pupil and a parent for their part', async () => {
    await coordinator.goto(`${app.address}/admin/collections/plans/create`)
    await choose(coordinator, 'pupil', 'Łukasz')
    await choose(coordinator, 'template', 'Praatplan')
    await coordinator.locator('#action-save').click()
    await coordinator.waitForSelector('.leidraad-plan__section')
    planId = /plans\/([\w-]{20,})/.exec(coordinator.url())?.[1] ?? ''
    await clickText(coordinator, '.leidraad-sections__entry', 'Mijn doelen')
    await coordinator.locator('.leidraad-plan__section .leidraad-addrow').click()
    await coordinator
      .locator('.leidraad-plan__section [data-row] textarea')
      .fill('Ik vertel zelf wat ik moeilijk vind.')
    await until(async () => {
      const { answers } = (await ask(coordinator, 'GET', `/plans/${planId}/form`)).body
      return JSON.stringify(answers).includes('Ik vertel zelf')
    })
    await picture(coordinator, 'designing-3-plan-1280')
    await expectAccessible(coordinator, '.leidraad-plan')
    const { body } = await ask(coordinator, 'GET', `/plans/${planId}/form`)
    const { sections } = body.definition as { sections: { id: string; title: string }[] }
    const idOf = (title: string) => sections.find((section) => section.title === title)?.id
    for (const [name, email, role, title] of [
      ['Agnieszka Kowalska', parent, 'guardian', 'Afspraken'],
      ['Łukasz de Vries-Kowalski', pupil, 'pupil', 'Over jou'],
    ] as const) {
      const invited = { contributors: [{ name, email, role, sections: [idOf(title)] }] }
      const reply = await ask(coordinator, 'POST', `/plans/${planId}/contributions`, invited)
      expect(reply).toMatchObject({ status: 200 })
    }
    await clickText(coordinator, '.leidraad-parts', 'Gesprek')
    await coordinator.waitForSelector('::-p-text(Agnieszka Kowalska)')
    await picture(coordinator, 'designing-4-asked-1280')
  }, 120_000)

  it('changes title and days where they stand, and reads who wrote what', async () => {
    await coordinator.locator('.leidraad-screen__title button').click()
    await coordinator.locator('.leidraad-screen__title input').fill('Praatplan van Łukasz')
    await coordinator.keyboard.press('Enter')
    await coordinator.waitForSelector('.leidraad-screen__title ::-p-text(Praatplan van Łukasz)')
    await coordinator.waitForNetworkIdle({ idleTime: 500 }) // The head is read anew.
    await clickText(coordinator, '.leidraad-facts', 'Alle data')
    await clickText(coordinator, '.leidraad-facts', 'Nog niet ingevuld')
    const day = '.leidraad-facts input[type=text]'
    await typeDay(coordinator, day, '31-02-2027')
    await coordinator.keyboard.press('Tab') // Past the button of the calendar.
    await coordinator.waitForSelector('.leidraad-facts [role=alert]')
    expect(await valueOf(coordinator, day)).toBe('31-02-2027')
    await picture(coordinator, 'designing-4b-head-1280')
    await typeDay(coordinator, day, '28-02-2027')
    await coordinator.keyboard.press('Tab')
    await coordinator.waitForSelector('.leidraad-facts ::-p-text(28 februari 2027)')
    await coordinator.waitForNetworkIdle({ idleTime: 500 })
    await clickText(coordinator, '.leidraad-parts', 'Geschiedenis')
    await coordinator.waitForSelector('.leidraad-events ::-p-text(schreef in Mijn doelen)')
    await picture(coordinator, 'designing-4c-history-1280')
    await expectAccessible(coordinator, '.leidraad-workspace')
  }, 60_000)

  const fillIn = async (email: string, fill: (page: Page) => Promise<void>, name: string) => {
    const page = await personIn(browser, { viewport: phone })
    await page.setJavaScriptEnabled(false)
    await page.goto(await linkFor(email))
    await picture(page, `designing-${name}-1-375`)
    await go(page, '.parts a')
    await fill(page)
    await picture(page, `designing-${name}-2-375`)
    await go(page, '.ways button[value=next]')
    await page.setJavaScriptEnabled(true)
    await page.reload()
    await expectAccessible(page)
    await go(page, 'form .button')
    await picture(page, `designing-${name}-3-375`)
    await expectAccessible(page)
    await page.close()
  }

  it('gets the part of a parent, on a phone without script', async () => {
    await fillIn(
      parent,
      async (page) => {
        await page.type('form textarea', 'Wij bellen elke vrijdag om vier uur.')
        await page.type('form input[type=text]', 'Moeder belt de mentor')
      },
      'parent',
    )
  }, 60_000)

  it('gets the part of the pupil, who is asked why not', async () => {
    await fillIn(
      pupil,
      async (page) => {
        await page.click('form label ::-p-text(Nee)')
        await go(page, '.ways button[value=save]')
        await page.type('form textarea', 'Ik was op kamp met de scouting.')
      },
      'pupil',
    )
  }, 60_000)
})

describe('A newer version', () => {
  it('has a renamed, a moved and a removed field', async () => {
    await admin.reload()
    await admin.waitForSelector('[data-designer] [data-card]')
    await keys.arrowTo('.leidraad-outline__button', 'Afspraken')
    await keys.press('Enter')
    await keys.arrowTo('.leidraad-card__button', 'Wat spreken we af?')
    await keys.press('Enter')
    await keys.chord('Control', 'a')
    await keys.type('Onze afspraken')
    await keys.press('Enter')
    await keys.press('ArrowDown', 'Delete')
    await keys.arrowTo('.leidraad-outline__button', 'Over jou')
    await keys.press('Enter')
    await keys.arrowTo('.leidraad-card__button', 'Waarom niet?')
    await keys.chord('Alt', 'Shift', 'ArrowDown')
    await keys.chord('Control', 's')
    await admin.waitForSelector('::-p-text(heet nu)')
    await picture(admin, 'designing-5-changes-1280')
    await publish(2)
  }, 120_000)

  it('is taken over by the plan, which loses nothing', async () => {
    await coordinator.goto(`${app.address}/admin/collections/plans/${planId}`)
    await coordinator.waitForSelector('.leidraad-screen__title') // Moves what is under it.
    await clickText(coordinator, 'button', 'Bekijken wat er verandert')
    await coordinator.waitForSelector('.leidraad-versions')
    await picture(coordinator, 'designing-6-move-1280')
    await expectAccessible(coordinator, '.leidraad-versions')
    await clickText(coordinator, 'button', 'Plan overzetten')
    await coordinator.waitForSelector('::-p-text(Antwoorden zonder plaats)')
    await picture(coordinator, 'designing-7-moved-1280')
    const { body } = await ask(coordinator, 'GET', `/plans/${planId}/form`)
    expect(JSON.stringify(body.answers)).toContain('Wij bellen elke vrijdag')
    expect(JSON.stringify(body.definition)).toContain('Onze afspraken')
  }, 60_000)

  const withPoppler = hasTool('pdftotext') ? it : it.skip
  withPoppler(
    'prints everything (skipped where pdftotext is not installed)',
    async () => {
      const file = join(app.dataDir, 'praatplan.pdf')
      await writeFile(file, await download(coordinator, `/api/plans/${planId}/print`))
      const text = runTool('pdftotext', ['-layout', file, '-']).replace(/\s+/g, ' ')
      for (const words of [
        'Ik vertel zelf wat ik moeilijk vind.',
        'Onze afspraken',
        'Wij bellen elke vrijdag om vier uur.',
        'Ik was op kamp met de scouting.',
        'Moeder belt de mentor',
        'Wie belt wie?',
      ]) {
        expect(text).toContain(words)
      }
    },
    60_000,
  )
})

const short = { id: 'word', type: 'shortText' as const, label: 'Een woord' }

/** Refers to a file, a person and a type that this school does not have. */
const notHere = ['file', 'person', 'absent']

describe('A plan that asks a question of every type', () => {
  it('is a form that axe finds no barrier in, in every input', async () => {
    const plan = await planOf({ admin, coordinator }, 'Alles', everyTypeWithUnit)
    const answers = Object.fromEntries(
      Object.entries(everyAnswer.all ?? {}).filter(([id]) => !notHere.includes(id)),
    )
    const saved = { revision: 0, answers }
    expect(await ask(coordinator, 'POST', `/plans/${plan}/sections/all`, saved)).toMatchObject({
      status: 200,
    })
    await coordinator.goto(`${app.address}/admin/collections/plans/${plan}`)
    await coordinator.waitForSelector('.leidraad-plan__section [data-row] textarea')
    await coordinator.waitForSelector('.leidraad-plan__section [contenteditable=true]')
    await picture(coordinator, 'designing-8-every-type-1280')
    const labels = await coordinator.$eval(
      '.leidraad-plan__section',
      ({ textContent }) => textContent,
    )
    for (const { label, type } of everyTypeOfOurs.sections[0]?.fields ?? []) {
      expect(type === 'pageBreak' || labels.includes(label)).toBe(true)
    }
    await expectAccessible(coordinator, '.leidraad-plan')
  }, 120_000)

  it('keeps each cell in its column, with its unit and with what is wrong in it', async () => {
    const widths = () =>
      coordinator.$$eval('.leidraad-table td', (cells) => cells.map((cell) => cell.clientWidth))
    const before = await widths()
    await coordinator.locator('[id^="leidraad.all.table."][id$=".hours"]').fill('heel erg veel')
    await coordinator.keyboard.press('Tab')
    await coordinator.waitForSelector('.leidraad-table td > .leidraad-field__issues')
    await picture(coordinator, 'designing-9-wrong-cell-1280')
    expect(await widths()).toEqual(before)
    const spilling = await coordinator.$$eval('.leidraad-table td', (cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.innerHTML),
    )
    expect(spilling).toEqual([])
  }, 60_000)

  // WCAG 2.2, 2.5.8: what stands in a sentence is excepted.
  it('has no button or link smaller than 24 by 24 pixels', async () => {
    const small = await coordinator.$$eval('.leidraad-plan :is(button, a)', (targets) =>
      targets
        .filter((target) => target.closest('p, li > span, [hidden]') === null)
        .map((target) => ({ name: target.outerHTML, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${box.width} x ${box.height}: ${name}`),
    )
    expect(small).toEqual([])
  }, 60_000)
})

describe('A plan with a part for the school alone', () => {
  it('says before it is sent what stays out of what is signed', async () => {
    const plan = await planOf({ admin, coordinator }, 'Met aantekeningen', {
      ...everyTypeOfOurs,
      sections: [
        { id: 'all', title: 'Voor iedereen', fields: [short] },
        { id: 'notes', title: 'Aantekeningen', fields: [short], access: { read: ['coordinator'] } },
      ],
      slots: everyTypeOfOurs.slots.map((slot) => ({ ...slot, required: true })),
    })
    // What was wrong in a cell is not saved, and the browser asks about that.
    coordinator.once('dialog', (asked) => void asked.accept())
    await coordinator.goto(`${app.address}/admin/collections/plans/${plan}?tab=sign`)
    await coordinator.waitForSelector('::-p-text(Het plan is compleet)')
    await clickText(coordinator, '.leidraad-send', 'Plan versturen ter ondertekening')
    await coordinator.waitForSelector('.confirmation-modal .leidraad-summary')
    const left = await coordinator.$$eval('.leidraad-summary li', (items) =>
      items.map(({ textContent }) => textContent),
    )
    expect(left).toContain('Aantekeningen')
    expect(left).not.toContain('Voor iedereen')
    await picture(coordinator, 'designing-10-left-out-1280')
  }, 60_000)
})
