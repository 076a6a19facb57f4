import { expect, it } from '@jest/globals'

import type { SharingOfPlan } from '../../actions/sharing/sharingOfPlan.js'
import {
  bodyOfNamed,
  filtered,
  filtersOf,
  listed,
  namedProblems,
  nobodyYet,
  notShared,
} from './sharing.js'

const marta = { role: 'guardian', name: 'Marta', email: 'marta@ouder.example' } as const
const sjoerd = { role: 'guardian', name: 'Sjoerd', email: 'sjoerd@ouder.example' } as const
const remark = (id: string, status: 'open' | 'answered') => ({
  ...{ id, status, shareId: 's', text: 'Dag', madeAt: '', replies: [], isThere: true },
})
const plan: SharingOfPlan = {
  isOpen: true,
  shares: [{ id: 's', ...marta, status: 'shared', expiresAt: '' }],
  remarks: [remark('1', 'open'), remark('2', 'answered')],
  roles: ['guardian'],
  suggestions: [marta, sjoerd],
  senderEmail: 'carla@school.example',
}

it('suggests with whom the draft is not shared yet', () => {
  expect(notShared(plan)).toEqual([sjoerd])
  const [share] = plan.shares
  const withdrawn = share ? [{ ...share, status: 'withdrawn' as const }] : []
  expect(notShared({ ...plan, shares: withdrawn })).toEqual([marta, sjoerd])
})

it('tells what is wrong with who is named', () => {
  expect(namedProblems(nobodyYet(plan), plan)).toEqual(['nameMissing', 'emailInvalid'])
  expect(namedProblems({ ...marta, name: ' Marta ', message: '' }, plan)).toEqual(['alreadyShared'])
  expect(namedProblems({ ...sjoerd, message: '' }, plan)).toEqual([])
  expect(bodyOfNamed({ ...sjoerd, email: ` ${sjoerd.email}`, message: ' ' })).toEqual({
    people: [{ name: 'Sjoerd', email: sjoerd.email, role: 'guardian' }],
  })
})

it('lists remarks by how they stand', () => {
  expect(filtersOf(plan.remarks).map(({ filter, count }) => `${filter} ${count}`)).toEqual([
    'open 1',
    'answered 1',
    'takenOver 0',
    'all 2',
  ])
  expect(filtered(plan.remarks, 'open').map(({ id }) => id)).toEqual(['1'])
})

it('keeps a remark in sight while it is being answered, also when a colleague was first', () => {
  const open = (typed: Record<string, string>) =>
    listed(plan.remarks, { filter: 'open', typed }).map(({ id }) => id)
  expect(open({ '2': 'Wat ik ervan vind' })).toEqual(['1', '2'])
  expect(open({ '2': '' })).toEqual(['1'])
})
