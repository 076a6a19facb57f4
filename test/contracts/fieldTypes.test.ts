import { describe } from '@jest/globals'
import fc from 'fast-check'

import { leafNamed, leaves, type SimpleField } from '../../src/domain/fieldTypes/leaves.js'
import { leafFields } from '../support/definitions.js'
import { answerOf, misfits } from '../support/fittingAnswers.js'
import { runFieldTypeContract } from './fieldType.js'

const fields = leafFields as unknown as Record<string, fc.Arbitrary<SimpleField>>
const others = fc.oneof(...Object.values(fields))

describe.each(Object.keys(leaves))('field of the type %s', (type) => {
  const made = fields[type] as fc.Arbitrary<SimpleField>
  runFieldTypeContract({
    type,
    leaf: leafNamed(type) as never,
    asked: made.chain((field) => answerOf(field).map((answer) => ({ field, answer }))),
    others,
    misfits: misfits({ type, id: 'x', label: 'X' } as SimpleField),
  })
})
