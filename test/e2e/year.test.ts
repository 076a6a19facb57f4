/** A pupil's year on the running platform: what a plan lives through from its first draft to its successor. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'puppeteer-core'

import { demoSigners } from '../../scripts/demo/demoSigners.js'
import { demoPassword, exampleAnswers, exampleEvaluation } from '../../scripts/support/demoBoard.js'
import { outboxMails } from '../../src/actions/mail/outboxMails.js'
import type { Row } from '../../src/domain/definition/answers.js'
import { formatDate, isoDay } from '../../src/domain/kernel/format.js'
import { plusDays, plusMonths, unitsBetween } from '../../src/domain/logic/isoDays.js'
import { barriersOn } from '../support/axe.js'
import { openBrowser } from '../support/browser.js'
import { moveClock, startAhead } from '../support/movedClock.js'
import {
  ask,
  clickText,
  logIn,
  mailedLink,
  personIn,
  phone,
  picture,
  typeDay,
  until,
} from '../support/people.js'
import { fillPlan, formOf, sendPlan, untilKept, untilSealed } from '../support/planByApi.js'
import { startDemonstration, type RunningApp } from '../support/runningApp.js'

const [mother, father, pupil, principal] = demoSigners.map(({ email }) => email) as [
  string,
  string,
  string,
  string,
]
const everyone = demoSigners.map(({ slotId, name, email }) => ({ slotId, name, email }))
const without = (...left: string[]) => everyone.filter(({ email }) => !left.includes(email))

const today = isoDay(new Date())
const inDays = (count: number): string => plusDays(today, count) ?? ''
const talkDay = inDays(7)
const evaluationDay = plusMonths(today, 11) ?? ''
/** Whatever an hour of summer does to a clock that is so many days ahead. */
const dayBefore = plusDays(evaluationDay, -1) ?? ''

let app: RunningApp
let browser: Browser
let coordinator: Page
let planId: string
/** How far the clock is ahead of the machine's. */
let ahead = 0
/** Links that were opened, so that the next is waited for. */
const opened: string[] = []

async function logInCoordinator(): Promise<void> {
  coordinator = await personIn(browser)
  await moveClock(coordinator, ahead)
  await logIn(coordinator, app.address, {
    ...{ email: 'zorg@regenboog.example', password: demoPassword },
  })
}

async function goOnAfter(days: number): Promise<void> {
  ahead = days
  await coordinator.browserContext().close()
  app = await startAhead(app, days)
  await logInCoordinator()
}

beforeAll(async () => {
  app = await startDemonstration()
  browser = await openBrowser()
  await logInCoordinator()
  planId = await makePlan()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await app.remove()
}, 60_000)

/** Complete but for the conversation about it. */
async function makePlan(): Promise<string> {
  const { docs } = (await ask(coordinator, 'GET', '/pupils?limit=1&depth=0')).body
  const [{ id: pupilId }] = docs as [{ id: string }]
  const choices = (await ask(coordinator, 'GET', `/pupils/${pupilId}/plan-choices`)).body
  const opp = (choices as unknown as { template: string; name: string }[]).find(
    ({ name }) => name === 'Ontwikkelingsperspectiefplan',
  )
  const { body } = await ask(coordinator, 'POST', `/pupils/${pupilId}/plans`, {
    template: opp?.template,
  })
  const { consultation, cover, ...rest } = exampleAnswers()
  expect(consultation).toBeDefined()
  const days = {
    startDate: today,
    establishBefore: inDays(28),
    evaluationDate: plusDays(evaluationDay, 14),
  }
  await fillPlan(coordinator, String(body.id), { ...rest, cover: { ...cover, ...days } })
  return String(body.id)
}

const open = (id: string, where = '') =>
  coordinator.goto(`${app.address}/admin/collections/plans/${id}${where}`)
const sees = (text: string, within = '.leidraad-workspace') =>
  coordinator.waitForSelector(`${within} ::-p-text(${text})`)
const field = (place: string) => `[id="leidraad.${place}"]`
const type = (place: string, text: string) => coordinator.locator(field(place)).fill(text)
const planOpen = () => /plans\/([\w-]{20,})/.exec(coordinator.url())?.[1] ?? ''

/** Presses an act of the head, and confirms it; the plan that it leads to. */
async function begin(act: string): Promise<string> {
  const from = planOpen()
  await clickText(coordinator, '.leidraad-head__acts', act)
  await clickText(coordinator, '.confirmation-modal', act)
  await until(() => Promise.resolve(planOpen() !== from))
  return planOpen()
}

/** In the list of plans. */
async function seesListed(...texts: string[]): Promise<void> {
  await coordinator.goto(`${app.address}/admin/collections/plans`)
  for (const text of texts) {
    await coordinator.waitForSelector(`.table ::-p-text(${text})`)
  }
}

/** Without an account everything is read on a phone, and nothing stands in the way. */
async function expectForPhone(page: Page, name: string): Promise<void> {
  await picture(page, `year-${name}-375`)
  expect(await barriersOn(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)
}

type Link = { email: string; to: '/teken/' | '/concept/' | '/gesprek/' }

async function onPhone(wanted: Link): Promise<Page> {
  const page = await personIn(browser, { viewport: phone })
  await moveClock(page, ahead)
  const link = await mailedLink(app, { ...wanted, known: opened })
  opened.push(link)
  await page.goto(link)
  return page
}

async function submit(page: Page, button: string, answer: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(button).click()])
  await page.waitForSelector(`main ::-p-text(${answer})`)
}

type Answer = { email: string; intent?: string; statement?: string; look?: string }

async function sign({ email, intent, statement, look }: Answer): Promise<void> {
  const page = await onPhone({ email, to: '/teken/' })
  if (intent !== undefined) {
    await page.locator(`input[name=intent][value=${intent}]`).click()
  }
  if (statement !== undefined) {
    await page.locator('#zienswijze').fill(statement)
  }
  await page.locator('#naam').fill(demoSigners.find((one) => one.email === email)?.name ?? '')
  if (look !== undefined) {
    await expectForPhone(page, look)
  }
  await submit(page, 'form:has(#naam) .button[type=submit]', 'etekend')
  if (look !== undefined) {
    await expectForPhone(page, `${look}-signed`)
  }
  await page.browserContext().close()
}

const consent = { intent: 'consentActionPart' }

describe('A draft is talked about', () => {
  const remark = 'opmerking.reason.question'
  const newQuestion = 'Hoe helpen wij Łukasz om zelf te beginnen op school en thuis?'
  let parent: Page

  it('is shared with a parent', async () => {
    await open(planId, '?tab=talk')
    await clickText(coordinator, '#sharing', 'Met iemand delen')
    await clickText(coordinator, '#sharing .leidraad-actions', 'Agnieszka Kowalska')
    await clickText(coordinator, '#sharing .leidraad-actions', 'Concept delen')
    await sees('Agnieszka Kowalska', '#sharing .leidraad-signers')
  }, 60_000)

  it('is read on a phone, and remarked upon', async () => {
    parent = await onPhone({ email: mother, to: '/concept/' })
    await expectForPhone(parent, 'draft')
    const box = `details.remarking:has([name="${remark}"])`
    await parent.locator(`.fold:has([name="${remark}"]) > summary`).click()
    await parent.locator(`${box} summary`).click()
    await parent.locator(`[name="${remark}"]`).fill('Mag thuis er ook bij?')
    await submit(parent, `${box} button`, 'De school heeft uw opmerking')
    await expectForPhone(parent, 'remarked')
  }, 60_000)

  it('takes the remark over, and the parent reads that', async () => {
    await open(planId, '?tab=talk')
    await sees('Mag thuis er ook bij?', '#sharing')
    await coordinator.locator('#sharing .leidraad-remark a').click()
    await type('reason.question', newQuestion)
    await untilKept(coordinator, planId, newQuestion)
    await clickText(coordinator, '.leidraad-parts', 'Gesprek')
    await clickText(coordinator, '#sharing .leidraad-remark .leidraad-actions', 'Overgenomen')
    await sees('Hier staan er geen.', '#sharing')
    await parent.goto(parent.url().replace(/[?#].*/, ''))
    await parent.waitForSelector('main ::-p-text(nam dit over in het plan)')
    await parent.waitForSelector(`main ::-p-text(${newQuestion})`)
    await parent.browserContext().close()
  }, 60_000)

  it('has a conversation planned, to which a parent will come', async () => {
    const at = (label: string) => `#conversations ::-p-aria(${label})`
    await clickText(coordinator, '#conversations', 'Gesprek plannen')
    await typeDay(coordinator, at('Datum'), formatDate(talkDay, 'nl'))
    await typeDay(coordinator, at('Van'), '15.00')
    await typeDay(coordinator, at('Tot'), '15.45')
    await coordinator.locator(at('Adres of lokaal')).fill('Lokaal 7B')
    for (const name of ['Agnieszka Kowalska', 'Jeroen de Vries']) {
      await clickText(coordinator, '#conversations .leidraad-actions', name)
    }
    await clickText(coordinator, '#conversations .leidraad-actions', 'Uitnodigen')
    await sees('Het moment staat vast', '#conversations article')
    const page = await onPhone({ email: mother, to: '/gesprek/' })
    await expectForPhone(page, 'invited')
    await page.locator('#keuze-comes').click()
    await submit(page, 'form .button[type=submit]', 'Uw antwoord is bewaard')
    await expectForPhone(page, 'comes')
    await page.browserContext().close()
  }, 60_000)
})

describe('A week later', () => {
  beforeAll(() => goOnAfter(8), 240_000)

  it('the minutes become part of the plan', async () => {
    await open(planId, '?tab=talk')
    const at = (label: string) => `#conversations ::-p-aria(${label})`
    const summary = 'De doelen zijn besproken. De leraar belt elke eerste maandag.'
    await clickText(coordinator, '#conversations', 'Verslag schrijven')
    await coordinator.locator(at('Wat is besproken?')).fill(summary)
    await (await coordinator.waitForSelector(at('Uitkomst')))?.select('agreement')
    await clickText(coordinator, '#conversations .leidraad-reasons', 'Ja')
    await clickText(coordinator, '#conversations .leidraad-actions', 'Verslag vastleggen')
    await sees('Het verslag staat in het plan', '#conversations')
    const { consultation } = (await formOf(coordinator, planId)).answers
    expect(consultation?.meetings).toMatchObject([{ values: { date: talkDay } }])
    expect(JSON.stringify(consultation)).toContain('Agnieszka Kowalska')
  }, 60_000)

  it('one parent consents and the other refuses, so that nothing is established', async () => {
    await sendPlan(coordinator, planId, everyone)
    await sign({ email: mother, ...consent, look: 'consents' })
    const statement = 'De hulp buiten de klas is ons te veel.'
    await sign({ email: father, intent: 'disagreeWithStatement', statement, look: 'refuses' })
    await sign({ email: pupil, look: 'pupil' })
    await open(planId, '?tab=sign')
    await sees('Gestopt: geen instemming', '#signing')
    await sees(statement, '#signing')
    await sees('Geweigerd', '.leidraad-head')
    await seesListed('Geweigerd', 'In bespreking')
    const mails = await outboxMails(app.outboxDir)
    const toPrincipal = mails.filter(({ to }) => to.includes(principal))
    expect(toPrincipal.flatMap(({ links }) => links)).toEqual([])
  }, 120_000)

  it('the action part is changed, all consent, and it is sealed', async () => {
    const approach = 'Hij gebruikt een startkaart met drie stappen, in de klas.'
    await open(planId, '#actionPart')
    await type('actionPart.goals.goal-1.approach', approach)
    await untilKept(coordinator, planId, approach)
    await sees('Vervallen', '.leidraad-head')
    await sendPlan(coordinator, planId, without(pupil))
    await sign({ email: mother, ...consent })
    await sign({ email: father, ...consent })
    await sign({ email: principal, look: 'principal' })
    await untilSealed(coordinator, planId)
    await open(planId)
    await coordinator.waitForSelector('.leidraad-phase--inForce')
  }, 120_000)
})

describe('Eleven months later', () => {
  let successorId: string
  beforeAll(() => goOnAfter(unitsBetween('days', today, evaluationDay) ?? 0), 240_000)

  it('it is time to evaluate, goal by goal', async () => {
    await seesListed('Binnenkort evalueren')
    await open(planId)
    const evaluationId = await begin('Evalueren')
    await sees('Evaluatie van', '.leidraad-head')
    const { goals, cover, ...rest } = exampleEvaluation()
    expect(goals).toBeDefined()
    const days = { evaluatedOn: dayBefore, nextEvaluation: null }
    await fillPlan(coordinator, evaluationId, { ...rest, cover: { ...cover, ...days } })
    await open(evaluationId, '#goals')
    const choose = (row: string, text: string) =>
      clickText(coordinator, `[data-row="${row}"]`, text)
    await choose('goal-1', 'Behaald')
    await choose('goal-1', 'Het doel is afgerond')
    await type('goals.goals.goal-1.evidence', 'Geturfd: 4,3 van de vijf taken.')
    await choose('goal-2', 'Deels behaald')
    await choose('goal-2', 'We stellen het doel bij')
    await type('goals.goals.goal-2.evidence', 'Toets M7: 68% goed.')
    await type('goals.goals.goal-2.adjustment', 'Ook bij wereldoriëntatie oefenen.')
    await untilKept(coordinator, evaluationId, 'Ook bij wereldoriëntatie oefenen.')
    await sendPlan(coordinator, evaluationId, without(mother, father, pupil))
    await sign({ email: principal })
    await untilSealed(coordinator, evaluationId)
    await open(planId)
    await sees('Geëvalueerd op', '.leidraad-head')
  }, 120_000)

  it('what follows takes over what lasts, each answer looked at and none retyped', async () => {
    successorId = await begin('Vervolg maken')
    await sees('niet overgenomen', '.leidraad-carried')
    const { answers: begun } = await formOf(coordinator, successorId)
    await confirmAll(coordinator, successorId)
    await sees('is bekeken', '.leidraad-carried')
    const { answers: now } = await formOf(coordinator, successorId)
    const { answers: former } = await formOf(coordinator, planId)
    expect(now.particulars?.guardians).toEqual(former.particulars?.guardians)
    const [goal, ...others] = now.actionPart?.goals as Row[]
    expect(others).toEqual([])
    expect((former.actionPart?.goals as Row[])[1]).toMatchObject(goal ?? {})
    expect(now).toEqual({ ...begun, reason: expect.anything() })
    expect(now.reason).not.toHaveProperty('interventions')
  }, 120_000)

  it('it is signed and sealed, and takes the place of the former', async () => {
    const { cover, actionPart } = (await formOf(coordinator, successorId)).answers
    const goalDays = { start: evaluationDay, end: plusMonths(evaluationDay, 6) }
    const goals = (actionPart?.goals as Row[]).map(({ id, values }) => ({
      id,
      values: { ...values, ...goalDays },
    }))
    const { pupilVoice = {}, consultation = {} } = exampleEvaluation()
    const evaluationDate = plusMonths(evaluationDay, 11)
    const days = { occasion: 'revised', startDate: dayBefore, evaluationDate }
    await fillPlan(coordinator, successorId, {
      cover: { ...cover, ...days },
      actionPart: { ...actionPart, goals },
      ...{ pupilVoice, consultation },
    })
    await sendPlan(coordinator, successorId, without(pupil))
    await sign({ email: mother, ...consent })
    await sign({ email: father, ...consent })
    await sign({ email: principal })
    await untilSealed(coordinator, successorId)
    await open(planId)
    await coordinator.waitForSelector('.leidraad-phase--superseded')
    await sees('Opgevolgd vanaf', '.leidraad-head')
    await picture(coordinator, 'year-superseded-1280')
    await seesListed('Opgevolgd', 'Van kracht', 'Vastgesteld')
  }, 120_000)
})

type Carried = { sectionId: string; section: string; field: string }

/** Part by part as the summary leads: what no longer matters is left out, the rest is right as it stands. */
async function confirmAll(page: Page, id: string): Promise<void> {
  const openNow = async (): Promise<Carried[]> =>
    (await ask(page, 'GET', `/plans/${id}/carried`)).body.open as Carried[]
  const sections = new Map((await openNow()).map((one) => [one.sectionId, one.section]))
  const press = async (selector: string): Promise<void> => {
    const before = (await openNow()).length
    await page.locator(selector).click()
    await until(async () => (await openNow()).length < before)
  }
  for (const [sectionId, section] of sections) {
    await page.locator(`.leidraad-carried__parts a[href="#${sectionId}"]`).click()
    await page.waitForSelector(`.leidraad-plan__head ::-p-text(${section})`)
    await page.waitForSelector('.leidraad-carried__list')
    if (sectionId === 'reason') {
      await press('[aria-label="Weglaten: Wat is er al gedaan?"]')
    }
    if (await page.$('.leidraad-carried > .leidraad-smallbutton')) {
      await press('.leidraad-carried > .leidraad-smallbutton')
    }
    for (const one of (await openNow()).filter((left) => left.sectionId === sectionId)) {
      await press(`[aria-label="Klopt: ${one.field}"]`)
    }
  }
}
