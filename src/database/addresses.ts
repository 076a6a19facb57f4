export const isMongodb = (url: string): boolean => /^mongodb(\+srv)?:\/\/[^/]/.test(url)

/** Not in memory: such a database has one connection, so nothing could be read during a write. */
export const isSqliteFile = (url: string): boolean =>
  /^file:[^?]+$/.test(url) && !url.includes(':memory:')

export const namesReplicaSet = (url: string): boolean => /[?&]replicaSet=[^&]/.test(url)

/** `file:a`, `file:/a` and `file:///a` as a path. */
export const pathOf = (url: string): string =>
  decodeURI(url.slice('file:'.length)).replace(/^\/\/(?=\/)/, '')

/** A database address as it may be shown and logged. */
export const maskPassword = (url: string): string => url.replace(/(:\/\/[^/@:]*):.*@/, '$1:***@')
