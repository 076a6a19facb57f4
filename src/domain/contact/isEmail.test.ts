import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { email as payloadEmail } from 'payload/shared'

import { isEmail } from './isEmail.js'

/** What storing the address will say of it. */
const isStorable = (text: string): boolean =>
  payloadEmail(text, {
    required: true,
    req: { payload: { collections: {}, config: {} }, t: (key: string) => key },
  } as unknown as Parameters<typeof payloadEmail>[1]) === true

const near = fc
  .array(
    fc.constantFrom(
      ...['.', '..', '@', '-', '+', '_', "'", '"', ',', ';', ':', '<', '>', '(', '[', '\\', '|'],
      ...[
        'a',
        'Z',
        '9',
        'rené',
        'ß',
        'ſ',
        'школа',
        '\n',
        ' ',
        '\u200f',
        '.nl',
        '@school.nl',
        'xn--',
      ],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join(''))
const addressLike = fc.oneof(
  near,
  fc.emailAddress(),
  fc.tuple(near, near).map((two) => two.join('@')),
)

describe('isEmail', () => {
  it.each([
    'marta@ouder.example',
    'Fatima.El-Amrani+school@mail.gemeente.nl',
    "o'brien_9@x-y.co.uk",
    'jan@xn--bcher-kva.example',
  ])('takes %s', (address) => {
    expect(isEmail(address)).toBe(true)
  })

  it.each([
    ...['', 'marta', 'marta@ouder', 'a b@c.nl', 'a@b.nl, c@d.nl', 'a@b.nl\n', 'Jo <a@b.nl>'],
    ...['rené@school.nl', 'a..b@c.nl', '.a@b.nl', 'a.@b.nl', 'a@-b.nl', 'a@b-.nl', 'a@b..nl'],
    ...['jan@bücher.example', 'a@b.n', 'a@b.1', `a@${'b'.repeat(250)}.nl`],
  ])('refuses %j', (address) => {
    expect(isEmail(address)).toBe(false)
  })

  it('is the rule of whoever stores the address, so that none is refused after printing', () => {
    fc.assert(
      fc.property(addressLike, (text) => {
        expect(isEmail(text)).toBe(isStorable(text))
      }),
      { numRuns: 5_000 },
    )
  })
})
