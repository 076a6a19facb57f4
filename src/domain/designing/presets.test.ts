import { describe, expect, it } from '@jest/globals'

import { designerPresets } from '../../translations/designerPresets.js'
import type { PlanDefinition } from '../definition/definition.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import { languages } from '../kernel/language.js'
import { add, addableIn } from './presets.js'
import { emptyDesign } from './readDesign.js'

const start: PlanDefinition = {
  ...emptyDesign(),
  sections: [{ id: 'een', title: 'Een', fields: [] }],
  slots: [
    {
      id: 'ouder',
      label: 'Ouder',
      role: 'guardian',
      intents: ['seen'],
      required: true,
      order: 0,
    },
  ],
}

describe.each(languages)('What can be added (%s)', (language) => {
  const words = designerPresets[language]

  it.each(addableIn(start, ['een']))(
    'keeps to the rules of definitions from the start: %s',
    (what) => {
      const added = add(start, what, { words, language, target: { parent: ['een'], index: 0 } })
      expect(added?.path).toHaveLength(2)
      const parsed = parseDefinition(added?.definition)
      expect(parsed.ok ? [] : parsed.problems).toEqual([])
    },
  )
})
