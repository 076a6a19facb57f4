/** Whoever is not logged in, or may write, tries to keep everybody waiting. */
import { Readable } from 'node:stream'

import { HERE } from './addresses.js'
import { answeredWith, type Attempt } from './attempt.js'
import type { Reply } from './exchange.js'
import type { Ground } from './ground.js'
import { crowdedPdf, docxOfParagraphs, pdfOfComments } from './heavyFiles.js'
import { fullAnswers, heaviestDefinition } from './heavyPlan.js'
import { madeIn, newPlan } from './plans.js'

const MB = 1024 * 1024

const verify = (ground: Ground, pdf: Uint8Array): Promise<Reply> => {
  const form = new FormData()
  form.set('pdf', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'plan.pdf')
  return ground.send('stranger', '/controle', { method: 'POST', body: form })
}

const together = (count: number, act: (index: number) => Promise<Reply>): Promise<Reply[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))

/** A body of so many megabytes, made as it is read. */
const endless = (megabytes: number): Readable =>
  Readable.from(
    (function* () {
      yield '{"email":"'
      for (let index = 0; index < megabytes; index++) {
        yield 'a'.repeat(MB)
      }
      yield '"}'
    })(),
  )

const bodyTo = (path: string): Attempt => ({
  name: `200 MB of JSON to ${path}`,
  run: async ({ pour }) =>
    answeredWith(await pour(path, endless(200), { 'Content-Type': 'application/json' }), 413, 0),
})

const logInsFrom = async ({ send }: Ground, addressOf: (index: number) => string) => {
  const json = (index: number) => ({
    email: `nobody${index}@school.example`,
    password: 'not this one at all',
  })
  const replies = await together(300, (index) =>
    send('stranger', '/api/users/login', { json: json(index), from: addressOf(index) }),
  )
  return answeredWith(replies, 401, 429, 503)
}

async function heavyPlan(ground: Ground): Promise<string> {
  const school = await ground.idOf('schoolAdmin', 'schools')
  const json = { school, title: 'Zwaar', planKind: 'plan', definition: heaviestDefinition() }
  const template = madeIn(await ground.send('schoolAdmin', '/api/plan-templates', { json }))
  const publishing = `/api/plan-templates/${template}/publish`
  const { text } = await ground.send('schoolAdmin', publishing, { method: 'POST' })
  return newPlan(ground, (JSON.parse(text) as { versionId: string }).versionId)
}

export const freezing: readonly Attempt[] = [
  {
    name: 'a small PDF with evidence of 250 parties and 3,500 events to the check page',
    run: async (ground) =>
      answeredWith(await verify(ground, await crowdedPdf()), 200, 422, 429, 503),
  },
  {
    name: 'twelve PDFs of 21 MB to the check page at once',
    run: async (ground) => {
      const pdf = pdfOfComments(21 * MB)
      return answeredWith(await together(12, () => verify(ground, pdf)), 200, 413, 422, 503, 429, 0)
    },
  },
  {
    name: 'a PDF of 24 MB of comments to the check page',
    run: async (ground) =>
      answeredWith(await verify(ground, pdfOfComments(24 * MB)), 200, 413, 422, 429, 503),
  },
  bodyTo('/api/users/login'),
  bodyTo('/api/graphql'),
  bodyTo('/api/users/forgot-password'),
  {
    name: 'thirty pictures of long words from Payload’s og route',
    run: async ({ send }) =>
      answeredWith(
        await together(30, (index) =>
          send('stranger', `/api/og?title=${'w'.repeat(1500)}${index}&leader=${'x'.repeat(1500)}`),
        ),
        404,
        429,
      ),
  },
  {
    name: 'a Word document of 180,000 paragraphs to read in',
    run: async ({ send, idOf }) => {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(await docxOfParagraphs(180_000))]), 'functie.docx')
      form.set('school', await idOf('schoolAdmin', 'schools'))
      return answeredWith(
        await send('schoolAdmin', '/api/function-descriptions/import', {
          method: 'POST',
          body: form,
        }),
        413,
        422,
        503,
      )
    },
  },
  {
    name: 'answers to the heaviest template that may be published, saved five times at once',
    run: async (ground) => {
      const path = `/api/plans/${await heavyPlan(ground)}/sections/plan`
      const json = { revision: 0, answers: fullAnswers() }
      const save = () => ground.send('coordinator', path, { json })
      return answeredWith(await together(5, save), 200, 409, 422, 429, 503)
    },
  },
  {
    name: 'a search nested a thousand deep',
    run: async ({ send }) => {
      const where = `where${'[and][0]'.repeat(1_000)}[title][equals]=x`
      return answeredWith(await send('teacher', `/api/plans?${where}`), 200, 400, 414, 431)
    },
  },
  {
    name: 'a thousand questions in one of GraphQL',
    run: async ({ send }) => {
      const query = `{${Array.from({ length: 1_000 }, (_, i) => `a${i}: Plans(limit: 100) { totalDocs }`).join(' ')}}`
      return answeredWith(
        await send('teacher', '/api/graphql', { method: 'POST', json: { query } }),
        200,
        400,
        429,
      )
    },
  },
  {
    name: 'three hundred log-ins at once from one address',
    run: (ground) => logInsFrom(ground, () => '127.0.1.1'),
  },
  {
    name: 'three hundred log-ins at once, fifteen from each of twenty addresses',
    run: (ground) => logInsFrom(ground, (index) => `127.0.2.${1 + (index % 20)}`),
  },
  {
    name: 'three hundred log-ins at once from the other’s own address, as within one school',
    isOwnAddress: true,
    run: (ground) => logInsFrom(ground, () => HERE),
  },
]
