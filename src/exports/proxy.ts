/** `leidraad/proxy`: for `proxy.ts` of a Next app, before the pages of the admin. */
export { guardPages } from '../limits/guardPages.js'
