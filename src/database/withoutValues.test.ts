import { describe, expect, it } from '@jest/globals'

import { withoutValues } from './withoutValues.js'

describe('withoutValues', () => {
  it('keeps the query and the place, not the values', () => {
    const error = Object.assign(
      new Error('Failed query: insert into pupils values (?, ?)\nparams: Łukasz,\n  de Vries'),
      { params: ['Łukasz', 'de Vries'] },
    )
    const { message, stack } = withoutValues(error) as Error
    expect(JSON.stringify([error, message, stack])).not.toMatch(/Łukasz|Vries/)
    expect(message).toBe('Failed query: insert into pupils values (?, ?)')
    expect(stack).toContain('withoutValues.test')
  })

  it('leaves other errors as they are', () => {
    const error = new Error('Out of space\nparams: none')
    expect(withoutValues(error)).toBe(error)
    expect(error.message).toContain('none')
    expect(withoutValues('text')).toBe('text')
  })
})
