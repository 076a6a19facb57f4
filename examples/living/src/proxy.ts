export { guardPages as proxy } from 'leidraad/proxy'

export const config = { matcher: ['/beheer/:path*'] }
