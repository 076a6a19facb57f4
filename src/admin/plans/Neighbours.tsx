'use client'

import type { NamedPlan, PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { formatDate } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'

/** The plan that this one goes on from, and the one that goes on from it. */
export function Neighbours({ life: { follows, followedBy } }: { life: PlanLife }) {
  const language = useLanguage()
  const words = planLife[language]
  const from = followedBy?.from
  return (
    <>
      {follows && (
        <p className="leidraad-quiet">
          {words.follows} <PlanLink plan={follows} />
        </p>
      )}
      {followedBy && (
        <p className="leidraad-quiet">
          {from === undefined
            ? words.followedBy
            : fill(words.followedFrom, { date: formatDate(from, language) })}{' '}
          <PlanLink plan={followedBy} />
        </p>
      )}
    </>
  )
}

export function PlanLink({ plan: { id, title } }: { plan: NamedPlan }) {
  const addressOf = useAdminAddress()
  return (
    <a className="leidraad-link" href={addressOf(`/collections/plans/${id}`)}>
      {title}
    </a>
  )
}
