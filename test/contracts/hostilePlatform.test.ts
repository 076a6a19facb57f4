/** The page that tells of attacks on the platform, against the attacks that there are. */
import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { doors } from '../../scripts/hostile/doors.js'
import { freezing } from '../../scripts/hostile/freezing.js'
import { people } from '../../scripts/hostile/people.js'
import { slowly } from '../../scripts/hostile/slowly.js'

describe('docs/hostile-platform.md', () => {
  it('has every attempt in its order; `npm run hostile -- --platform` writes it', () => {
    const rows = readFileSync('docs/hostile-platform.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| (?!What was tried|---)/.test(line))
      .map((line) => line.split('|')[1]?.trim())
    const attempts = [...doors, ...people, ...slowly, ...freezing].map(({ name }) => name)
    expect(rows).toEqual(attempts)
  })
})
