/** Server components of the admin, named in the config as `leidraad/rsc#Name`. */
export { Today } from '../admin/dashboard/Today.js'
export { Outbox } from '../admin/outbox/Outbox.js'
export { OutboxLink } from '../admin/outbox/OutboxLink.js'
