/** Reading of what a browser sent, which may be anything. */
import { isPrintable, ownValue } from './json.js'

/** As it is kept: composed, with plain ends of lines and no space around it; empty when it is no text. */
export function sentText(sent: unknown, key: string): string {
  const found = ownValue(sent, key)
  return typeof found === 'string' ? found.normalize('NFC').replace(/\r\n?/g, '\n').trim() : ''
}

/** Empty when it is no list. */
export function sentList(sent: unknown, key: string): unknown[] {
  const found = ownValue(sent, key)
  return Array.isArray(found) ? (found as unknown[]) : []
}

/** Nothing that cannot be printed, and at most so many characters. */
export const isWithin = (text: string, most: number): boolean =>
  text.length <= most && isPrintable(text)
