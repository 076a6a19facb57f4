import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../domain/definition/definition.js'
import { askedUnder, strictest } from '../domain/signing/consent.js'
import { sentencesOf } from '../domain/signing/sentences.js'
import { eachLanguage } from '../domain/kernel/language.js'
import { signing } from './signing.js'

const folder = new URL('../../templates/', import.meta.url).pathname
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))] as const)
  .filter((entry): entry is [string, { definition: PlanDefinition }] => 'definition' in entry[1])

const declared = {
  nl: { authority: 'bevoegd gezag', action: 'handelingsdeel' },
  en: { authority: 'competent authority', action: 'action part' },
}

describe('what people declare by signing', () => {
  it.each(templates)('fits who they are and what %s holds', (_, { definition }) => {
    const hasAction = definition.sections.some(({ part }) => part === 'action')
    eachLanguage((language) => {
      for (const slot of definition.slots) {
        const terms = { ...strictest, ...(hasAction && { actionDigest: 'd' }) }
        const asked = askedUnder(slot.intents, terms)
        const said = sentencesOf({ ...slot, intents: asked }, signing[language].sentences)
        const others = asked.filter((intent) => intent !== 'established')
        if (slot.role !== 'principal' && said.established !== undefined) {
          expect(said.established).not.toContain(declared[language].authority)
        }
        if (!hasAction) {
          expect(others.map((intent) => said[intent]).join(' ')).not.toContain(
            declared[language].action,
          )
        }
      }
    })
  })
})
