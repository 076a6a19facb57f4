import type { ServerProps } from 'payload'

import { adminAddress } from '../../actions/adminLink.js'
import { membershipsOf } from '../../access/person.js'
import { languageOf } from '../../domain/kernel/language.js'
import { isEmptyReach, reachOf } from '../../domain/tenancy/roles.js'
import { admin } from '../../translations/admin.js'

/** Beneath the navigation of a demonstration, for who follows signing. */
export function OutboxLink({ payload, user, i18n }: ServerProps) {
  if (isEmptyReach(reachOf(membershipsOf(user), 'signing', 'read'))) {
    return null
  }
  const href = adminAddress(payload, '/outbox')
  return (
    <a className="nav__link" href={href}>
      <span className="nav__link-label">{admin[languageOf(i18n.language)].outbox.title}</span>
    </a>
  )
}
