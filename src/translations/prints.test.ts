import { describe, expect, it } from '@jest/globals'

import { failureLines, prints } from './prints.js'

describe('The list of what failed', () => {
  const reason = { nl: 'Geen papier.', en: 'No paper.' }

  it('names a plan and says why, in the language of the reader', () => {
    expect(prints.nl.failedFile).toBe('Niet gelukt.txt')
    expect(failureLines([{ planId: '1', label: 'OPP Noor', reason }], 'nl')).toBe(
      '\uFEFFVan deze plannen is geen PDF gemaakt:\r\n\r\n- OPP Noor: Geen papier.\r\n',
    )
    expect(failureLines([{ planId: '1', label: 'OPP Noor', reason }], 'en')).toContain('No paper.')
  })

  it('does not name what the reader may not read', () => {
    expect(failureLines([{ planId: '1', reason }], 'nl')).toContain(
      '- Een plan dat je niet (meer) mag lezen: Geen papier.',
    )
  })
})
