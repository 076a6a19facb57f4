import type { Where } from 'payload'

/**
 * Nobody wrote to it for so many milliseconds. What is dated as far ahead was written while the
 * clock was wrong, and is not waited for until it is that late.
 */
export const restingSince = (field: string, now: Date, milliseconds: number): Where => ({
  or: [
    { [field]: { less_than: shifted(now, -milliseconds) } },
    { [field]: { greater_than: shifted(now, milliseconds) } },
  ],
})

/** The same of a moment that was read already. */
export const isRestingSince = (moment: string, now: Date, milliseconds: number): boolean =>
  Math.abs(now.getTime() - new Date(moment).getTime()) > milliseconds

const shifted = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString()
