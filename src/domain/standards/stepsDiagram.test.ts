import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { composeCareProtocol } from './composeCareProtocol.js'
import type { CareProtocolContent } from './content.js'
import { stepsDiagram } from './stepsDiagram.js'

const step = (title: string, responsible: string) => ({
  id: title,
  title,
  responsible,
  description: [],
})

describe('stepsDiagram', () => {
  it('says the steps in their order, and who acts', () => {
    expect(stepsDiagram([step(' Melden ', 'Leraar'), step('$& Gesprek', ' ')], 'nl')).toEqual([
      {
        kind: 'flowDiagram',
        about: 'Stroomschema van 2 stappen die na elkaar komen.',
        steps: [
          { number: 1, name: 'Melden', actor: 'Leraar', said: 'Stap 1: Melden (Leraar).' },
          { number: 2, name: '$& Gesprek', said: 'Stap 2: $& Gesprek.' },
        ],
      },
    ])
  })

  it('draws nothing of one step', () => {
    expect(stepsDiagram([step('Melden', 'Leraar')], 'nl')).toEqual([])
  })

  it('stands above the steps of a protocol, in its language', () => {
    const content = JSON.parse(
      readFileSync('templates/protocol-time-out-schorsing-verwijdering.json', 'utf8'),
    ) as CareProtocolContent
    const { sections } = composeCareProtocol(content, {
      language: 'en',
      organisation: { school: 'De Regenboog' },
      status: 'final',
      foot: { label: 'Protocol', version: '1' },
    })
    const figures = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'items' ? (block.figures ?? []) : []))
    expect(figures).toMatchObject([{ kind: 'flowDiagram', steps: { length: 8 } }])
    expect(figures[0]?.about).toBe('Flow diagram of 8 steps, one after another.')
  })
})
