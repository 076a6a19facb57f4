import { isRecord } from '../domain/kernel/json.js'

/** What a host says otherwise than we do, among its words for Payload: `translations.nl.leidraad`. */
export const hostWordsIn = (translations: unknown): unknown =>
  isRecord(translations) ? translations.leidraad : undefined
