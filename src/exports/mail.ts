/**
 * `leidraad/mail`: mail over SMTP, or into a folder for demonstrations.
 *
 * @module mail
 */
export { createMailAdapter } from '../adapters/mail/createMailAdapter.js'
export type { MailOptions } from '../adapters/mail/createMailAdapter.js'
