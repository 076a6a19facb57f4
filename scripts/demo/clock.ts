export type Clock = { now: () => Date; moveTo: (day: string) => void }

/** The machine's, until it is moved ahead: a year is told in seconds. It never goes back. */
export function movableClock(): Clock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    moveTo: (day) => {
      ahead = Math.max(ahead, new Date(`${day}T10:00:00Z`).getTime() - Date.now())
    },
  }
}
