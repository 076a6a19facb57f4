/** A database address as it may be shown and logged. */
export const maskPassword = (url: string): string => url.replace(/(:\/\/[^/@:]*):.*@/, '$1:***@')
