import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { servicesOf } from './services.js'

/** The address of a page of the admin, for a mail: wherever this app has its admin. */
export function adminLink({ config }: Pick<Payload, 'config'>, path: `/${string}`): string {
  const { publicUrl } = servicesOf({ config }).options
  return `${publicUrl}${formatAdminURL({ adminRoute: config.routes.admin, path, relative: true })}`
}
