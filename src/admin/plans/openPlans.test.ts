import { describe, expect, it } from '@jest/globals'

import { openPlan, renewOpenPlan, saveOpenPlan } from './openPlans.js'

describe('A plan that is open in the window', () => {
  it('is saved and read anew for others on the page, as long as it is open', async () => {
    const asked: string[] = []
    const close = openPlan('1', {
      saveAll: () => Promise.resolve(false),
      renew: async (sectionId) => {
        await Promise.resolve()
        asked.push(sectionId)
      },
    })
    expect(await saveOpenPlan('1')).toBe(false)
    await renewOpenPlan('1', 'consultation')
    await renewOpenPlan('2', 'goals')
    close()
    await renewOpenPlan('1', 'goals')
    expect(asked).toEqual(['consultation'])
    expect(await saveOpenPlan('1')).toBe(true)
  })
})
