import { describe, expect, it } from '@jest/globals'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { TodayList } from './TodayList.js'

/** As many plans with one remark each. */
function shown(count: number): string {
  const planIds = Array.from({ length: count }, (_, index) => `plan-${index}`)
  const items = planIds.slice(0, 5).map((id) => ({
    ...{ id, title: id, at: '2026-11-20T10:00:00.000Z', names: [], count: 1 },
  }))
  const screen = {
    language: 'nl' as const,
    today: '2026-11-22',
    addressOf: (path: string) => `/admin${path}`,
  }
  return renderToStaticMarkup(
    createElement(TodayList, { kind: 'remarks', list: { items, total: count, planIds }, screen }),
  )
}

describe('What waits today', () => {
  it('leads to all of it', () => {
    expect(shown(50)).toContain('aria-label="Opmerkingen om te beantwoorden: alle 50 bekijken"')
    expect(shown(50)).toContain('>Alle 50 bekijken</a>')
    expect(shown(50)).toContain('plan-49')
  })

  it('says so where an address cannot name all of it', () => {
    const html = shown(73)
    expect(html).toContain(
      'aria-label="Opmerkingen om te beantwoorden: de eerste 50 van 73 plannen bekijken"',
    )
    expect(html).toContain('>De eerste 50 van 73 plannen bekijken</a>')
    expect(html).not.toContain('lle 73')
    expect(html).not.toContain('plan-50')
  })
})
