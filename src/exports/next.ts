/**
 * `leidraad/next`: what a Next app puts around Payload's routes, where a plugin cannot reach.
 *
 * @module next
 */
export { limited } from '../limits/limited.js'
