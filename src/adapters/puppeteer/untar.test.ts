import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'

import { describe, expect, it } from '@jest/globals'

import { untar } from './untar.js'

describe('untar', () => {
  it('reads what tar wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'leidraad-tar-'))
    const long = 'x'.repeat(1300)
    writeFileSync(join(folder, 'a.txt'), long)
    writeFileSync(join(folder, 'empty'), '')
    writeFileSync(join(folder, 'b.sh'), 'b', { mode: 0o755 })
    execFileSync('tar', ['--format=ustar', '-cf', 'all.tar', 'a.txt', 'empty', 'b.sh'], {
      cwd: folder,
    })
    const files = untar(readFileSync(join(folder, 'all.tar')))
    rmSync(folder, { recursive: true })
    expect(files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
      ['a.txt', long],
      ['empty', ''],
      ['b.sh', 'b'],
    ])
    expect((files[2]?.mode ?? 0) & 0o100).toBe(0o100)
  })

  it('ends on an archive that stops half-way', () => {
    expect(untar(Buffer.alloc(100))).toEqual([])
  })
})
