/** What the admin runs on the server: components, named in the config as `leidraad/rsc#Name`, and its door. */
export { Logo, Mark } from '../admin/brand/Brand.js'
export { Desk } from '../admin/dashboard/Desk.js'
export { Today } from '../admin/dashboard/Today.js'
export { Outbox } from '../admin/outbox/Outbox.js'
export { OutboxLink } from '../admin/outbox/OutboxLink.js'
export { reachable } from '../admin/reachable.js'
export { guardServerFunctions } from '../admin/serverFunctions.js'
