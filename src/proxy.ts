export { guardPages as proxy } from 'leidraad/proxy'

/** Pages alone: what else there is has headers and limits of its own, and bodies Next would keep. */
export const config = {
  matcher: ['/((?!api/|_next/|teken/|bijdrage/|concept/|gesprek/|controle|pagina/).*)'],
}
