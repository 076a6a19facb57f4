/** Shared by every copy of this module that a bundler makes. */
const SAFE = Symbol.for('leidraad.safeWrites')

/** Whether `safeWrites` is around this adapter. */
export const isSafe = (adapter: object): boolean => SAFE in adapter

export const markSafe = (adapter: object): void => {
  Object.defineProperty(adapter, SAFE, { value: true })
}
