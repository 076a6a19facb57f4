/**
 * Where hostile cases are tried: a real printer with small limits, a server that counts who asks, and
 * a file that nobody may read.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createComposer } from '../../src/adapters/handlebars/createComposer.js'
import { judgeTemplate } from '../../src/adapters/handlebars/judgeTemplate.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import { isDomainError } from '../../src/domain/errors.js'
import type { Look } from '../../src/domain/printing/document.js'
import type { SourceProblem } from '../../src/domain/layout/layoutProblem.js'
import { sourceProblemText } from '../../src/translations/layoutSource.js'
import type { Ending, HostileCase } from '../fixtures/hostile/hostileCase.js'
import { printablePlan } from '../../src/contracts/printablePlan.js'
import { unseenWords } from './inkOfWords.js'
import { hasTool, runTool } from './tools.js'

export type Outcome = {
  /** What the author reads; empty when it may be saved. */
  refusals: { code: string; text: string }[]
  ending: Ending
  milliseconds: number
  /** Of a document that was printed. */
  text: string
  pdf: Uint8Array | undefined
  asked: string[]
  /** Whether the next document is, but for its moment, what it was before. */
  nextIsSame: boolean
}

export type HostileGround = Awaited<ReturnType<typeof openHostileGround>>

export const SECRET = 'GEHEIMBESTAND'

const limits = { timeoutMs: 3_000, maxPages: 100, documentMemoryMb: 400, concurrency: 1 }

export async function openHostileGround() {
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-hostile-'))
  const file = join(folder, 'secret.txt')
  writeFileSync(file, SECRET)
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const composer = createComposer({ limits: { milliseconds: 1_000 } })
  const printer = createPrinter(limits)
  const ordinary = await composer.compose(ordinaryDocument)
  const before = digestOf((await printer.print(ordinary)).pdf)

  const htmlOf = async ({ template, css = '', head, body, answer }: HostileCase) => {
    if (answer !== undefined) {
      return composer.compose(documentWith(answer))
    }
    const inner = body ?? (typeof template === 'string' ? template : '<p class="a">tekst</p>')
    return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title><style>${String(css)}</style>${head ?? ''}</head><body>${inner}</body></html>`
      .replaceAll('ADDRESS', address)
      .replaceAll('FILE', file)
  }
  const composedOwn = ({ template, css = '' }: HostileCase) =>
    composer.compose({
      ...printablePlan,
      look: { ...ownLook, source: { template: template as string, css: css as string } },
    })
  const judge = async (make: () => Promise<string>, refusals: SourceProblem[]) => {
    asked.length = 0
    const started = performance.now()
    const { ending, pdf } = await endingOf(async () => (await printer.print(await make())).pdf)
    const milliseconds = Math.round(performance.now() - started)
    const next = await printer.print(ordinary)
    return {
      refusals: refusals.map((problem) => ({
        code: problem.code,
        text: sourceProblemText(problem, 'en'),
      })),
      ending,
      milliseconds,
      pdf,
      text: textOf(pdf, folder),
      asked: [...asked],
      nextIsSame: digestOf(next.pdf) === before,
    }
  }
  return {
    /** Past the check, straight through the printer. */
    print: (tried: HostileCase): Promise<Outcome> =>
      judge(() => htmlOf(tried), checkOf(composer, tried)),
    /** As the platform does it. */
    compose: (tried: HostileCase): Promise<Outcome> =>
      judge(
        () => (tried.answer === undefined ? composedOwn(tried) : htmlOf(tried)),
        checkOf(composer, tried),
      ),
    /** Which of these words nobody sees who looks at what was printed. */
    unseen: ({ pdf }: Outcome, words: readonly string[]): string[] =>
      pdf === undefined ? [...words] : unseenWords(pdf, folder, words),
    close: async () => {
      await printer.close()
      await composer.close?.()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Checking = Pick<ReturnType<typeof createComposer>, 'checkSource'>

function checkOf({ checkSource }: Checking, { template, css, head, body, answer }: HostileCase) {
  // What no author can save is held against the rules for HTML all the same.
  const past = head ?? body
  return past !== undefined && template === undefined && css === undefined
    ? judgeTemplate(past.slice(0, 2_000)).problems
    : answer !== undefined
      ? []
      : checkSource({ template: template ?? '', css: css ?? '' })
}

async function endingOf(print: () => Promise<Uint8Array>) {
  try {
    return { ending: 'printed' as const, pdf: await print() }
  } catch (error) {
    if (!isDomainError(error)) {
      throw error
    }
    return { ending: error.code, pdf: undefined }
  }
}

function textOf(pdf: Uint8Array | undefined, folder: string): string {
  if (pdf === undefined || !hasTool('pdftotext')) {
    return ''
  }
  const path = join(folder, 'printed.pdf')
  writeFileSync(path, pdf)
  return runTool('pdftotext', [path, '-'])
}

/** But for the moment it was made, and for numbers that count the elements a page ever had. */
function digestOf(pdf: Uint8Array): string {
  const lasting = Buffer.from(pdf)
    .toString('latin1')
    .replace(/\(D:[^)]*\)/g, '')
    .replace(/node\d{8}/g, '')
  return createHash('sha256').update(lasting, 'latin1').digest('hex')
}

const ownLook: Omit<Look, 'source'> = {
  cover: 'none',
  contents: false,
  columns: 1,
  logo: false,
  letterhead: [],
}

const ordinaryDocument = {
  ...printablePlan,
  facts: printablePlan.facts.slice(0, 1),
  sections: printablePlan.sections.slice(0, 1),
  signatures: [],
  evidence: undefined,
}

const documentWith = (answer: string) => ({
  ...ordinaryDocument,
  sections: [
    {
      id: 'answer',
      number: '1',
      title: 'Antwoord',
      blocks: [
        {
          kind: 'text' as const,
          label: 'Antwoord',
          paragraphs: answer.split('\n').map((text) => [{ text }]),
        },
      ],
    },
  ],
})
