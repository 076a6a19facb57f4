/**
 * `leidraad/proxy`: for `proxy.ts` of a Next app, before the pages of the admin.
 *
 * @module proxy
 */
export { guardPages } from '../limits/guardPages.js'
