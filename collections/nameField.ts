import type { TextField, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { hasUnseen } from '../src/domain/contact/isName.js'
import { languageOf } from '../src/domain/kernel/language.js'
import { names } from '../src/translations/names.js'

/** As any text, and nothing in it that turns the direction: on paper it would be another name. */
const validName: TextFieldSingleValidation = (value, options) =>
  typeof value === 'string' && hasUnseen(value)
    ? names[languageOf(options.req.i18n.language)].unseen
    : text(value, options)

/** A name of a person, or a part of one. */
export const nameField = (field: Omit<TextField, 'type' | 'validate'>): TextField =>
  ({ ...field, type: 'text', validate: validName }) as TextField
