import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, describe, expect, it } from '@jest/globals'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'leidraad-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the types of our records', () => {
  it('are what the collections make of them: `npm run generate`', async () => {
    const made = join(folder, 'generated.ts')
    await run(
      process.execPath,
      ['-C', 'production', 'node_modules/payload/bin.js', 'generate:types'],
      { env: { ...process.env, PAYLOAD_TS_OUTPUT_PATH: made, LEIDRAAD_DATA: folder } },
    )
    const committed = readFileSync('src/records/generated.ts', 'utf8')
    expect(readFileSync(made, 'utf8')).toBe(committed)
  }, 60_000)
})
