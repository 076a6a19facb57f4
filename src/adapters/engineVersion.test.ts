import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { engineVersion } from './engineVersion.js'

describe('The version of what prints', () => {
  let folder: string
  let templates: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-engine-'))
    templates = join(folder, 'templates')
    await cp('templates', templates, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"version":"1.0.0"}')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('stays the same while nothing changes', () => {
    expect(engineVersion(templates)).toBe(engineVersion(templates))
    expect(engineVersion()).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['templates/print.css', 'p { color: red }'],
    ['templates/partials/new.hbs', '<p>nieuw</p>'],
    ['package.json', '{"version":"1.0.1"}'],
  ])('changes with %s', async (file, text) => {
    const before = engineVersion(templates)
    await writeFile(join(folder, file), text)
    expect(engineVersion(templates)).not.toBe(before)
  })
})
