import { describe, expect, it } from '@jest/globals'

import { languages } from '../../domain/kernel/language.js'
import { composeMail } from './composeMail.js'

const values = {
  name: 'Marta <b>Kowalska</b>',
  school: 'De Regenboog & Co',
  title: 'OPP Łukasz',
  roleLabel: 'Ouder',
  sender: 'Carla',
}
const link = 'https://plannen.example/teken/abc'

describe('composeMail', () => {
  it('gives text as it is and escapes every value in HTML', () => {
    const { subject, text, html } = composeMail({
      kind: 'invitation',
      values,
      link,
      message: '1<2',
      language: 'nl',
    })
    expect(subject).toBe('De Regenboog & Co vraagt u een plan te lezen en te ondertekenen')
    expect(text).toContain('Beste Marta <b>Kowalska</b>,')
    expect(text).toContain(link)
    expect(html).toContain('Marta &lt;b&gt;Kowalska&lt;/b&gt;')
    expect(html).toContain('1&lt;2')
    expect(html).not.toContain('<b>')
  })

  it('speaks to a pupil as je', () => {
    const { text } = composeMail({
      kind: 'invitation',
      values,
      link,
      informal: true,
      language: 'nl',
    })
    expect(text).toContain('vraagt je')
    expect(text).not.toMatch(/\bu\b|\buw\b/)
  })

  it.each([true, false])('calls an evaluation what it is, to a pupil %s', (informal) => {
    for (const language of languages) {
      for (const kind of ['invitation', 'reminder', 'copy', 'declined', 'disagreed'] as const) {
        const mail = { kind, values, link, informal, language, document: 'evaluation' as const }
        const { subject, text } = composeMail(mail)
        expect(`${subject} ${text}`).not.toMatch(/\bplan\b/)
        expect(subject).toMatch(/evaluati/)
      }
    }
    const { text } = composeMail({
      kind: 'reminder',
      values,
      link,
      informal,
      language: 'nl',
      document: 'evaluation',
    })
    expect(/\bu\b|\buw\b/i.test(text)).toBe(!informal)
  })

  it('keeps the child’s name out of every subject', () => {
    for (const kind of ['invitation', 'reminder', 'copy', 'declined'] as const) {
      expect(composeMail({ kind, values, link, language: 'nl' }).subject).not.toContain('Łukasz')
    }
  })
})
