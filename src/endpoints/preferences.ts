/** Takes the place of Payload's own endpoint, which writes whatever it is sent. */
import type { PayloadHandler } from 'payload'

import { MAX_PREFERENCE, savePreference } from '../actions/preferences/preferences.js'
import { DomainError } from '../domain/errors.js'
import { isRecord } from '../domain/kernel/json.js'
import { parsedJson } from './bodyOf.js'
import { readUpTo } from './readForm.js'
import { json, param } from './reply.js'

/** Room for the value in a body that names it. */
const MAX_BODY = MAX_PREFERENCE + 1024

export const savePreferenceHandler: PayloadHandler = async (req) => {
  const bytes = await readUpTo(req, MAX_BODY)
  if (!bytes) {
    throw new DomainError('preference.tooLarge', `A preference of over ${MAX_BODY} bytes`)
  }
  const body = parsedJson(bytes)
  const value: unknown = isRecord(body) && 'value' in body ? body.value : body
  const doc = await savePreference(req, { key: param(req, 'key'), value })
  return json({ doc, message: req.t('general:updatedSuccessfully') })
}
