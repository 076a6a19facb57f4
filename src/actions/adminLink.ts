import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { pathInApp } from '../domain/kernel/slugs.js'
import { servicesOf } from './services.js'

type App = Pick<Payload, 'config'>

/** A page of the admin, wherever this app has its admin: `adminAddress(payload, '/collections/plans/7')`. */
export const adminAddress = ({ config }: App, path: `/${string}`): string =>
  formatAdminURL({
    adminRoute: config.routes.admin,
    path: pathInApp(servicesOf({ config }).options.slugs, path),
    relative: true,
  })

/** The same for a mail. */
export const adminLink = (app: App, path: `/${string}`): string =>
  `${servicesOf(app).options.publicUrl}${adminAddress(app, path)}`
