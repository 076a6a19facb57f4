/** Whether a kept value has the shape that it says it has. */
import { isPrintable } from '../kernel/json.js'

export const isLine = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= max && isPrintable(value)

export const hasOnly = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key))
