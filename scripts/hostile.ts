/**
 * Tries every hostile case and writes what each did: `npm run hostile` makes docs/hostile.md, and
 * `npm run hostile -- --platform` attacks the platform over HTTP and makes docs/hostile-platform.md.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { errorText } from '../src/translations/errors.js'
import { DomainError } from '../src/domain/errors.js'
import { hostile } from '../test/fixtures/hostile.js'
import type { HostileCase } from '../test/fixtures/hostile/hostileCase.js'
import { openHostileGround, SECRET, type Outcome } from '../test/support/hostileGround.js'

const { pages, documents } = hostile
type Group = { title: string; cases: readonly HostileCase[]; composed?: true }
const groups: Group[] = [
  { title: 'Asking elsewhere', cases: pages.network },
  { title: 'Reading files', cases: pages.files },
  { title: 'Taking time, memory or paper', cases: pages.load },
  { title: 'Read in two ways', cases: pages.parsers },
  { title: 'Handlebars that wants more than values', cases: documents.templates, composed: true },
  { title: 'Hiding who signed', cases: documents.hiding, composed: true },
  { title: 'Printed anew', cases: documents.rewritten, composed: true },
  { title: 'Answers', cases: documents.answers, composed: true },
]

const endingOf = ({ ending }: Outcome): string =>
  ending === 'printed'
    ? 'printed'
    : `\`${ending}\`: ${errorText(new DomainError(ending, ''), 'en')}`

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

function rowOf({ name }: HostileCase, outcome: Outcome): string {
  const files = outcome.text.includes(SECRET) ? 1 : 0
  const refusal = outcome.refusals[0]?.text ?? '–'
  const next = outcome.nextIsSame ? 'the same' : 'CHANGED'
  const cells = [name, refusal, endingOf(outcome), outcome.asked.length, files, next]
  return `| ${cells.map((value) => cell(String(value))).join(' | ')} |`
}

async function tableOf(
  { title, cases, composed }: Group,
  ground: Awaited<ReturnType<typeof openHostileGround>>,
): Promise<string> {
  const rows: string[] = []
  for (const tried of cases) {
    const isComposed = composed === true && tried.body === undefined
    rows.push(rowOf(tried, await (isComposed ? ground.compose(tried) : ground.print(tried))))
    process.stdout.write('.')
  }
  return [
    `## ${title}`,
    '',
    '| What was tried | What its author reads | Past the check it ended in | requests | files | next document |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const count = groups.reduce((sum, { cases }) => sum + cases.length, 0)
const intro = `# Hostile documents

${count} attempts of an author, a pupil or a program to harm the server, to read what is not theirs, or to
change what a signature means. \`npm run hostile\` tries them all and writes this page; the same list is
a test (\`test/integration/printing/hostile.test.ts\`).

Every case is tried twice: as an author would save it, and past that check straight through the printer
with a real browser. A server on this machine counts who asks for something, a file holds a word that may
not be in any PDF, and after each case an ordinary document must be, byte for byte and but for its
moment, what it was on a fresh browser. The limits were small: 3 seconds, 100 pages, 400 MB. Handlebars,
hidden signatures and answers go through the composer, as on the platform.
`

async function tryDocuments() {
  const ground = await openHostileGround()
  try {
    const tables: string[] = []
    for (const group of groups) {
      tables.push(await tableOf(group, ground))
    }
    writeFileSync('docs/hostile.md', `${[intro, ...tables].join('\n\n')}\n`)
  } finally {
    await ground.close()
  }
}

const { values } = parseArgs({
  options: { platform: { type: 'boolean' }, url: { type: 'string' } },
})
if (values.platform) {
  const { attackPlatform } = await import('./hostile/platform.js')
  process.exitCode = (await attackPlatform(values.url)) ? 0 : 1
} else {
  await tryDocuments()
}
