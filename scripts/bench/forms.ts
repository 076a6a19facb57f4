/** Designer and filler with two hundred fields, in a real browser, on the platform as it is served. */
import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from 'puppeteer-core'

import { validateAnswers } from '../../src/domain/forms/validateAnswers.js'
import { openBrowser } from '../../test/support/browser.js'
import { ask, logIn, personIn } from '../../test/support/people.js'
import { startApp } from '../../test/support/runningApp.js'
import { demoPassword, demoPeople } from '../support/demoBoard.js'
import { formOf } from './formOf.js'
import { figuresOf, timed, type Figures } from './measure.js'

const FIELDS = 200
const KEYSTROKES = 150
const definition = formOf(FIELDS)

export type FormsResult = {
  fields: number
  designerKeystrokeMs: number
  fillerKeystrokeMs: number
  designerDomNodes: number
  fillerDomNodes: number
  validate200FieldsMs: number
  designer: Figures
  filler: Figures
  validate: Figures
}

export async function benchForms(): Promise<FormsResult> {
  const validate = await validation()
  const { designer, filler } = await inBrowser()
  return {
    fields: FIELDS,
    designerKeystrokeMs: designer.keystroke.p95,
    fillerKeystrokeMs: filler.keystroke.p95,
    designerDomNodes: designer.nodes,
    fillerDomNodes: filler.nodes,
    validate200FieldsMs: validate.p95,
    designer: designer.keystroke,
    filler: filler.keystroke,
    validate,
  }
}

async function validation(): Promise<Figures> {
  const answers = Object.fromEntries(
    definition.sections.map(({ id, fields }) => [
      id,
      Object.fromEntries(
        fields.flatMap((field) => (field.type === 'longText' ? [[field.id, 'Tekst.']] : [])),
      ),
    ]),
  )
  const rules = {
    definition,
    answers,
    level: 'sign',
    circumstances: { today: '2026-11-23' },
  } as const
  const times: number[] = []
  for (let run = -20; run < 200; run += 1) {
    const time = await timed(() => Promise.resolve(validateAnswers(rules)))
    if (run >= 0) {
      times.push(time)
    }
  }
  return figuresOf(times)
}

type Measured = { keystroke: Figures; nodes: number }

async function inBrowser(): Promise<{ designer: Measured; filler: Measured }> {
  const app = await startApp()
  const browser = await openBrowser()
  try {
    const page = await personIn(browser)
    const { email } = demoPeople.find(({ role }) => role === 'schoolAdmin') ?? demoPeople[0]
    // What was typed to measure is left behind.
    page.on('dialog', (dialog) => void dialog.accept())
    await logIn(page, app.address, { email, password: demoPassword })
    const { template, plan } = await makeForm(page)
    await page.goto(`${app.address}/admin/collections/plan-templates/${template}`)
    await page.waitForSelector('[data-designer] [data-field-id]')
    await openFirstField(page)
    const designer = await measure(page, '[data-designer]', '.leidraad-settings textarea')
    await page.goto(`${app.address}/admin/collections/plans/${plan}`)
    const filler = await measure(page, '.leidraad-plan', '.leidraad-plan__section textarea')
    return { designer, filler }
  } finally {
    await browser.close()
    await app.remove()
  }
}

async function openFirstField(page: Page): Promise<void> {
  await page.locator('[data-designer] [data-field-id]').click()
}

async function makeForm(page: Page): Promise<{ template: string; plan: string }> {
  const body = { title: 'Tweehonderd vragen', planKind: 'meting', definition }
  const made = await ask(page, 'POST', '/plan-templates', body)
  const template = (made.body.doc as { id: string }).id
  const published = await ask(page, 'POST', `/plan-templates/${template}/publish`)
  const pupils = await ask(page, 'GET', '/pupils?limit=1&depth=0')
  const [pupil] = pupils.body.docs as { id: string }[]
  const wanted = { pupil: pupil?.id, template: published.body.versionId }
  const plan = await ask(page, 'POST', '/plans', wanted)
  return { template, plan: (plan.body.doc as { id: string }).id }
}

/** From the key to a page that is rendered and laid out again, without the wait for the next frame. */
async function measure(page: Page, root: string, input: string): Promise<Measured> {
  await page.locator(`${root} ${input}`).click()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keystrokes: times })
    let started = 0
    window.addEventListener('keydown', () => (started = performance.now()), true)
    // By now React has rendered what the key changed; what it defers comes behind the typing.
    window.addEventListener('input', () => {
      document.body.getBoundingClientRect()
      times.push(performance.now() - started)
    })
  })
  for (let typed = 0; typed < KEYSTROKES; typed += 1) {
    // As people type: with pauses, in which what was typed is checked and saved.
    await pause(typed % 10 === 9 ? 500 : 30)
    await page.keyboard.press('e')
  }
  const times = await page.evaluate(
    () => (window as unknown as { keystrokes: number[] }).keystrokes,
  )
  const nodes = await page.$eval(root, (element) => element.querySelectorAll('*').length)
  return { keystroke: figuresOf(times), nodes }
}
