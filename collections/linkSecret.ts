import type { Field } from 'payload'

/** Only the SHA-256 of the secret of a personal link is kept, and nobody reads even that. */
export const linkSecret: Field = {
  name: 'tokenHash',
  type: 'text',
  unique: true,
  access: { read: () => false, create: () => false, update: () => false },
  admin: { hidden: true, disabled: true },
}
