/** What people copy is what is tested: `test/e2e/package.test.ts` installs and starts the examples. */
import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

type Manifest = Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>>

const read = (path: string) => readFileSync(path, 'utf8')
const manifestIn = (path: string) => JSON.parse(read(path)) as Manifest
const externalsIn = (path: string) =>
  /serverExternalPackages: \[([^\]]*)\]/.exec(read(path))?.[1]?.match(/'[^']+'/g)

describe('The examples', () => {
  it('begin with what the README shows', () => {
    const config = read('examples/smallest/payload.config.ts')
    expect(read('README.md')).toContain(`\`\`\`ts\n${config}\`\`\``)
  })

  it.each(['smallest', 'living'])('stand on what the platform stands on: %s', (name) => {
    const { devDependencies, overrides } = manifestIn('package.json')
    const example = manifestIn(`examples/${name}/package.json`)
    const { leidraad, ...asked } = { ...example.dependencies, ...example.devDependencies }
    expect(asked).toEqual(
      Object.fromEntries(Object.keys(asked).map((each) => [each, devDependencies[each]])),
    )
    expect(leidraad).toMatch(/leidraad-[\d.]+\.tgz$/)
    expect(example.overrides).toEqual(overrides)
    expect(externalsIn(`examples/${name}/next.config.mjs`)).toEqual(externalsIn('next.config.mjs'))
  })
})
