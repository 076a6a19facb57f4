import { adminAddress } from '../../actions/adminLink.js'
import { slugOf } from '../../actions/slugOf.js'
import type { CollectionName } from '../../domain/kernel/slugs.js'
import { isoDay } from '../../domain/kernel/format.js'
import { isOfAppAlone } from '../../access/person.js'
import { languageOf } from '../../domain/kernel/language.js'
import type { Screen, Rights } from './screen.js'
import '../admin.css'

import { Button } from '@payloadcms/ui'
import type { Payload, SanitizedPermissions, ServerProps } from 'payload'

import { admin } from '../../translations/admin.js'
import { Calm } from './Calm.js'
import { firstStepOf, todayOf } from './todayOf.js'
import { TodayList } from './TodayList.js'
import type { Today as TodayLists } from './waiting.js'

/** What must I do today: plans, signatures and what went wrong, each a link to its place. */
export async function Today({ payload, user, i18n, permissions }: ServerProps) {
  if (!user || isOfAppAlone(payload, user)) {
    return null
  }
  const rights = rightsOf(payload, permissions)
  const now = new Date()
  const screen: Screen = {
    language: languageOf(i18n.language),
    today: isoDay(now),
    addressOf: (path) => adminAddress(payload, path),
  }
  const person = { payload, user: user }
  const today = await todayOf(person, rights, now)
  const isCalm = Object.values(today).every(({ total }) => total === 0)
  const step = isCalm && rights.plans ? await firstStepOf(person) : undefined
  return (
    <section className="leidraad leidraad-today" aria-labelledby="leidraad-today">
      <Head screen={screen} mayPlan={rights.newPlan && step === undefined} />
      {isCalm ? (
        <Calm screen={screen} rights={rights} step={step} />
      ) : (
        <Lists {...{ today, screen }} />
      )}
    </section>
  )
}

function rightsOf(payload: Payload, permissions: SanitizedPermissions | undefined): Rights {
  const rightOf = (name: CollectionName) => permissions?.collections?.[slugOf(payload, name)]
  return {
    plans: Boolean(rightOf('plans')?.read),
    signing: Boolean(rightOf('signing-requests')?.read),
    newPlan: Boolean(rightOf('plans')?.create),
    newPupil: Boolean(rightOf('pupils')?.create),
    newTemplate: Boolean(rightOf('plan-templates')?.create),
  }
}

function Head({ screen, mayPlan }: { screen: Screen; mayPlan: boolean }) {
  const words = admin[screen.language].today
  return (
    <div className="leidraad-today__head">
      <h2 id="leidraad-today">{words.title}</h2>
      {mayPlan && (
        <Button el="link" to={screen.addressOf('/collections/plans/create')} margin={false}>
          {words.newPlan}
        </Button>
      )}
    </div>
  )
}

/** What went wrong first, then what is late. */
const kinds = [
  'sealing',
  'consent',
  'declined',
  'overdue',
  'late',
  'otherMoments',
  'remarks',
  'evaluationDue',
  'signing',
  'drafts',
] as const

function Lists({ today, screen }: { today: TodayLists; screen: Screen }) {
  return (
    <div className="leidraad-today__lists">
      {kinds.map((kind) => (
        <TodayList key={kind} kind={kind} list={today[kind]} screen={screen} />
      ))}
    </div>
  )
}
