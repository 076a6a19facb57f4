const MAX_EMAIL = 254
const atom = "[\\w!#$%&'*+/=?^`{|}~-]+"
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const emailPattern = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+[a-z]{2,}$`, 'i')

/**
 * One address, as mail servers take it: no name around it, no list. It is also the rule of the
 * database's e-mail fields: an address that passes here is never refused when it is stored.
 */
export const isEmail = (text: string): boolean =>
  text.length <= MAX_EMAIL && emailPattern.test(text)
