import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { definitions } from '../../../test/support/definitions.js'
import { comparisonFits, operatorsFor } from '../forms/comparisonFits.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import { firstComparison, withOperator } from './comparable.js'

const ref = { field: 'field' }
const sampled = fc
  .sample(definitions, { numRuns: 200, seed: 5 })
  .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields as AnyField[]))
  .flatMap((field) => [field, ...innerFields(field)])
const silent = ['explanation', 'heading', 'pageBreak', 'signature']
const compared = sampled.filter(({ type }) => !silent.includes(type))

describe('A comparison that the designer offers', () => {
  it('is one that the rules accept, once a value is filled in', () => {
    const refused = compared.flatMap((field) =>
      operatorsFor(field)
        .map((is) => withOperator({ ref, is }, is, field))
        .filter((comparison) => comparison.value !== '' && !comparisonFits(field, comparison))
        .map(({ is }) => `${field.type} ${is}`),
    )
    const textual = compared
      .filter(({ type }) => type === 'shortText' || type === 'longText')
      .flatMap((field) =>
        operatorsFor(field)
          .filter((is) => !comparisonFits(field, { ref, is, value: 'x' }))
          .map((is) => `${field.type} ${is}`),
      )
    expect([...new Set([...refused, ...textual])]).toEqual([])
  })

  it('is whole from the start', () => {
    for (const field of compared) {
      expect([field.type, comparisonFits(field, firstComparison(ref, field))]).toEqual([
        field.type,
        true,
      ])
    }
  })
})
