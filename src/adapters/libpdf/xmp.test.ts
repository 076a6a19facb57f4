import { describe, expect, it } from '@jest/globals'
import { parser } from 'sax'

import { srgbProfile } from './srgbProfile.js'
import { xmpOf } from './xmp.js'

const described = {
  title: 'Plan van <Ayşe> & "Łukasz"',
  language: 'nl',
  author: 'De Regenboog',
  creator: 'Leidraad',
  producer: 'Leidraad',
  at: new Date('2026-11-23T09:00:00.500Z'),
}

describe('xmpOf', () => {
  it('is well-formed with any title, and gives it back', () => {
    const texts: string[] = []
    const reader = parser(true)
    reader.ontext = (text) => texts.push(text.trim())
    reader.onerror = (error) => {
      throw error
    }
    reader.write(xmpOf(described)).close()
    expect(texts).toContain(described.title)
    expect(texts).toContain('2026-11-23T09:00:00Z')
  })
})

describe('srgbProfile', () => {
  it('says its size, its version and that it is for a display', () => {
    const profile = Buffer.from(srgbProfile)
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.readUInt32BE(8)).toBe(0x04200000)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  })
})
