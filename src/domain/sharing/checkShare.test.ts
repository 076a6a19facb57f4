import { describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../definition/definition.js'
import type { Reader } from '../plans/sectionAccess.js'
import { checkShare } from './checkShare.js'

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    { id: 'home', title: 'Thuis', fields: [], access: { read: ['guardian', 'coordinator'] } },
    { id: 'pupil', title: 'Ik', fields: [], access: { read: ['pupil'] } },
  ],
  slots: [],
}
const marta = { name: 'Marta Kowalska', email: 'marta@ouder.example', role: 'guardian' } as const
const sharer: Reader = { audiences: ['coordinator'], staff: true }
const sharing = { definition, sharer, senderEmail: 'carla@school.example', shared: [] }
const codesOf = (people: unknown[], rest: object = {}) => {
  const checked = checkShare({ people }, { ...sharing, ...rest })
  return checked.ok ? [] : checked.problems.map(({ code, index }) => [code, index])
}

describe('checkShare', () => {
  it('gives who may read, and the words of the sender', () => {
    expect(
      checkShare({ people: [{ ...marta, name: ' Marta Kowalska ' }], message: ' Dag! ' }, sharing),
    ).toEqual({ ok: true, people: [marta], message: 'Dag!' })
  })

  it.each([
    ['nobody', [], [['nobody', undefined]]],
    ['no name', [{ ...marta, name: '' }], [['nameMissing', 0]]],
    ['no address', [{ ...marta, email: 'marta' }], [['emailInvalid', 0]]],
    ['the sender', [{ ...marta, email: 'Carla+x@school.example' }], [['senderAddress', 0]]],
    ['a role that is none', [{ ...marta, role: 'teacher' }], [['roleUnknown', 0]]],
    ['a role that reads nothing', [{ ...marta, role: 'pupil' }], [['nothingToRead', 0]]],
    ['somebody twice', [marta, marta], [['alreadyShared', 1]]],
    ['two at one address', [marta, { ...marta, name: 'Sjoerd' }], []],
  ])('with %s', (_, people, problems) => {
    expect(codesOf(people)).toEqual(problems)
  })

  it('with somebody who has a link already', () => {
    expect(codesOf([marta], { shared: [marta] })).toEqual([['alreadyShared', 0]])
  })

  it('whatever is sent', () => {
    for (const sent of [undefined, null, 'x', { people: 'x' }, { people: [null], message: 7 }]) {
      expect(checkShare(sent, sharing).ok).toBe(false)
    }
    expect(checkShare({ people: [marta], message: 'x'.repeat(1_001) }, sharing)).toEqual({
      ok: false,
      problems: [{ code: 'message' }],
    })
  })
})
