const MAX_EMAIL = 254
const emailPattern = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.<>(),;:"[\]\\]{2,}$/u

/** One address, as mail servers take it: no name around it, no list. */
export const isEmail = (text: string): boolean =>
  text.length <= MAX_EMAIL && emailPattern.test(text)
