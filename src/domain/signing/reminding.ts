/** A link in every mail makes the one before it useless, and a full inbox makes no one sign. */
const MOST = 3
const WITHIN_MS = 60 * 60 * 1000

/**
 * Whether somebody may be sent another link: three in an hour, the first included.
 *
 * @param sent moments at which a link was made, ISO 8601
 */
export function mayRemind(sent: readonly string[], now: string): boolean {
  const since = Date.parse(now) - WITHIN_MS
  return sent.filter((at) => Date.parse(at) > since).length < MOST
}

export const mostReminders = MOST
