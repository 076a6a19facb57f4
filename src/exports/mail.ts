/** `leidraad/mail`: mail over SMTP, or into a folder for demonstrations. */
export { createMailAdapter } from '../adapters/mail/createMailAdapter.js'
