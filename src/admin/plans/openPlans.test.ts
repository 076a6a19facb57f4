import { describe, expect, it } from '@jest/globals'

import {
  announceChanged,
  announceSaved,
  onChanged,
  onSaved,
  openPlan,
  renewOpenPlan,
  saveOpenPlan,
} from './openPlans.js'

Object.assign(globalThis, { window: new EventTarget() })

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

  it('tells what is written in it to who prints it, and all that changes to who shows its state', async () => {
    const heard: string[] = []
    const stopSaved = onSaved(() => heard.push('saved'))
    const stopChanged = onChanged(() => heard.push('changed'))
    announceChanged()
    expect(heard.splice(0)).toEqual(['changed'])
    announceSaved()
    expect(heard.splice(0)).toEqual(['saved', 'changed'])
    await renewOpenPlan('1', 'consultation')
    expect(heard.splice(0)).toEqual(['saved', 'changed'])
    stopSaved()
    stopChanged()
    announceSaved()
    expect(heard).toEqual([])
  })
})
