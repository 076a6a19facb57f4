/**
 * `npm run render -- --group ID | --school ID | --year 2026-2027 --out FOLDER|FILE.zip`: the plans of
 * a group, a school or a school year as PDFs. Exit 0: all of them. 1: some failed, each on a line.
 * Stopped halfway, the same command goes on where it was.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { parseScope } from '../src/domain/prints/printJob.js'
import type { Question } from './render/renderPlans.js'
import { stopWith } from './support/stopWith.js'

const usage = `Gebruik: npm run render -- --group ID --out MAP
         npm run render -- --school ID --year 2026-2027 --out BESTAND.zip
         npm run render -- --year 2026-2027 --out MAP [--user E-MAIL] [--data MAP]`

function readQuestion(): Question {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: { group: text, school: text, year: text, out: text, data: text, user: text },
    })
    const scope = parseScope(values)
    if (scope && values.out) {
      const { out, data, user } = values
      return { scope, out: resolve(out), ...(data && { data }), ...(user && { email: user }) }
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  return stopWith(usage, 2)
}

const question = readQuestion()
// Takes seconds to load: a question that is none has been answered by now.
const { renderPlans } = await import('./render/renderPlans.js')
process.exit(await renderPlans(question))
