/**
 * Which mailbox an address reaches, for the question whether two people share one. Addresses that
 * pass `isEmail` are ASCII: a domain with other letters is written as `xn--…` and compares as text.
 */

/** Case, spaces around it and what follows a `+` make no other mailbox. */
export function mailboxOf(address: string): string {
  const [local, domain] = partsOf(address.normalize('NFC').trim().toLowerCase())
  return `${local.replace(/(?<=.)\+.*$/s, '')}@${domain}`
}

export const isSameMailbox = (one: string, other: string): boolean =>
  mailboxOf(one) === mailboxOf(other)

/**
 * Enough for whoever knows the address to recognise it, and too little to write to it: the first
 * character of the mailbox and of its domain, and the last part of the domain.
 * @example 'oma.jansen@gmail.nl' is shown as 'o***@g***.nl'
 */
export function maskEmail(address: string): string {
  const [local, domain] = partsOf(mailboxOf(address))
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  return `${local.charAt(0)}***@${domain.charAt(0)}***.${ending}`
}

function partsOf(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)]
}
