/** What other stories do by hand, done with the session of a page. */
import { expect } from '@jest/globals'
import type { Page } from 'puppeteer-core'

import type { Answers } from '../../src/domain/definition/answers.js'
import { ask, until } from './people.js'

type Sections = Record<string, Record<string, unknown>>
type Form = { answers: Answers; sections: Record<string, { revision: number } | undefined> }

export async function formOf(page: Page, planId: string): Promise<Form> {
  return (await ask(page, 'GET', `/plans/${planId}/form`)).body as Form
}

/** Over what is there, section by section. */
export async function fillPlan(page: Page, planId: string, sections: Sections): Promise<void> {
  const { sections: stored } = await formOf(page, planId)
  for (const [sectionId, answers] of Object.entries(sections)) {
    const body = { revision: stored[sectionId]?.revision ?? 0, answers }
    const { status } = await ask(page, 'POST', `/plans/${planId}/sections/${sectionId}`, body)
    expect({ sectionId, status }).toEqual({ sectionId, status: 200 })
  }
}

type Signer = { slotId: string; name: string; email: string }

export async function sendPlan(page: Page, planId: string, signers: readonly Signer[]) {
  const sent = await ask(page, 'POST', `/plans/${planId}/send`, { signers })
  expect(sent).toMatchObject({ status: 200 })
}

/** Until what is typed on the screen is kept. */
export const untilKept = (page: Page, planId: string, text: string): Promise<void> =>
  until(async () => JSON.stringify((await formOf(page, planId)).answers).includes(text))

export const untilSealed = (page: Page, planId: string): Promise<void> =>
  until(async () => {
    const found = `/signed-documents?where[plan][equals]=${planId}&depth=0`
    return (await ask(page, 'GET', found)).body.totalDocs === 1
  })
