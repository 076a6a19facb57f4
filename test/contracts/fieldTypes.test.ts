import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { runFieldTypeContract } from '../../src/contracts/fieldType.js'
import { leafNamed, leaves, type SimpleField } from '../../src/domain/fieldTypes/leaves.js'
import { leafFields } from '../support/definitions.js'
import { answerOf, misfits } from '../support/fittingAnswers.js'

const fields = leafFields as unknown as Record<string, fc.Arbitrary<SimpleField>>
const others = fc.sample(fc.oneof(...Object.values(fields)), 60)

describe.each(Object.keys(leaves))('field of the type %s', (type) => {
  const made = fields[type] as fc.Arbitrary<SimpleField>
  const asked = made.chain((field) => answerOf(field).map((answer) => ({ field, answer })))
  runFieldTypeContract({
    ...{ type, others, asked: fc.sample(asked, 100) },
    misfits: misfits({ type, id: 'x', label: 'X' } as SimpleField),
  })

  it('reads no harm in whatever can be made', () => {
    const leaf = leafNamed(type)
    fc.assert(
      fc.property(asked, fc.anything({ withNullPrototype: true }), ({ field }, anything) => {
        leaf?.check(field, anything)
        leaf?.read(field, anything)
        leaf?.write(anything, 'nl')
        expect(typeof leaf?.cell(anything, [])).toBe('string')
      }),
    )
  })
})
