import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'

import { governed } from './governed.js'

const buttonOf = (admin?: CollectionConfig['admin']) =>
  governed({ slug: 'notes', fields: [], ...(admin && { admin }) }).admin?.components?.edit
    ?.SaveButton

describe('a collection of ours', () => {
  it('has our button to save, unless it has one of its own or none', () => {
    expect(buttonOf()).toBe('leidraad/client#SaveButton')
    const none = 'leidraad/client#NoSaveButton'
    expect(buttonOf({ components: { edit: { SaveButton: none } } })).toBe(none)
  })
})
