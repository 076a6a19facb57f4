/** The mailer of the runnable app, for other apps as well. */
export { createMailAdapter } from '../adapters/mail/createMailAdapter.js'
export type { MailOptions } from '../adapters/mail/createMailAdapter.js'
