import { expect, it } from '@jest/globals'

import { holdsAnswer, holdsValue } from './holdsAnswer.js'

it.each([
  ['shortText', true, true],
  ['group', true, true],
  ['computed', false, true],
  ['explanation', false, false],
  ['heading', false, false],
  ['pageBreak', false, false],
  ['signature', false, false],
])('%s: answered %s, with a value %s', (type, answered, valued) => {
  expect([holdsAnswer({ type }), holdsValue({ type })]).toEqual([answered, valued])
})
