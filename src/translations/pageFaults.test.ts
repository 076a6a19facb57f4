import { describe, expect, it } from '@jest/globals'

import type { PageFault, PageFaultCode } from '../domain/printing/reading.js'
import { pageFaultText } from './pageFaults.js'

const fault = (code: PageFaultCode, more: Partial<PageFault> = {}): PageFault => ({
  code,
  element: 'td',
  heading: 'Doelen',
  text: 'Dag',
  ...more,
})

describe('pageFaultText', () => {
  it('says what is wrong, under which heading, and what to do', () => {
    expect(pageFaultText(fault('empty', { text: '' }), 'nl')).toBe(
      'Onder ‘Doelen’: er staat een leeg <td>. Wie voorlezen gebruikt, raakt dan de draad kwijt. ' +
        'Zet er een streepje (–) in of laat het weg.',
    )
    expect(pageFaultText(fault('headScope', { element: 'th' }), 'nl')).toBe(
      'Onder ‘Doelen’: de tabelkop ‘Dag’ zegt niet waar hij bij hoort. ' +
        'Schrijf <th scope="col"> of <th scope="row">.',
    )
  })

  it('says that it is at the top where no heading is before it', () => {
    expect(pageFaultText(fault('headingLevel', { heading: '', text: 'Te diep' }), 'nl')).toBe(
      'Bovenaan: de kop ‘Te diep’ slaat een niveau over. Begin met <h1> en ga telkens één niveau dieper.',
    )
  })

  it('leaves nothing open in either language', () => {
    const codes: PageFaultCode[] = [
      'language',
      'title',
      'alternative',
      'pictureRole',
      'empty',
      'headingLevel',
      'headScope',
      'rowWidth',
      'styledText',
      'partLanguage',
      'role',
      'control',
    ]
    for (const code of codes) {
      expect(pageFaultText(fault(code), 'nl')).toMatch(/^[A-Z][^{}]+\.$/)
      expect(pageFaultText(fault(code), 'en')).toMatch(/^[A-Z][^{}]+\.$/)
    }
  })
})
