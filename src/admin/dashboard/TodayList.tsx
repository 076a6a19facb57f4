import { formatDate } from '../../domain/kernel/format.js'
import type { CollectionName } from '../../domain/kernel/slugs.js'
import { whereLateToEstablish } from '../../domain/plans/phase.js'
import { tabQuery, type Tab } from '../../domain/plans/tabs.js'
import { missingConsent } from '../../domain/signing/consent.js'
import { admin } from '../../translations/admin.js'
import { consentWords } from '../../translations/consent.js'
import { fill } from '../../translations/fill.js'
import type { Screen } from './screen.js'
import type { Today, Waiting, WaitingList } from './todayOf.js'

type Kind = keyof Today
type ListProps = { kind: Kind; list: WaitingList; screen: Screen }

/** One kind of what waits; nothing at all when nothing does. */
export function TodayList({ kind, list, screen }: ListProps) {
  const words = admin[screen.language].today
  const { items, total } = list
  const listAddress = screen.addressOf(listPathOf(kind, screen.today))
  if (total === 0) {
    return null
  }
  return (
    <section className={`leidraad-today__list leidraad-today__list--${kind}`}>
      <h3 className="leidraad-today__title">
        {words[kind]}{' '}
        <a
          className="leidraad-link leidraad-quiet"
          href={listAddress}
          aria-label={fill(words.listOf, { count: total, kind: words[kind] })}
        >
          {total}
        </a>
      </h3>
      {kind === 'sealing' && <p className="leidraad-quiet">{words.sealingHelp}</p>}
      <ul className="leidraad-today__items">
        {items.map((item) => (
          <li key={item.id}>
            <a href={screen.addressOf(`/collections/plans/${item.id}${tabQuery(tabFor[kind])}`)}>
              <strong>{item.title}</strong>
              <span className="leidraad-quiet">{detailOf(kind, item, screen)}</span>
            </a>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <a className="leidraad-link" href={listAddress}>
          {fill(words.more, { count: total })}
        </a>
      )}
    </section>
  )
}

/** Where something can be done about it. */
const tabFor: Record<Kind, Tab> = {
  consent: 'sign',
  overdue: 'fill',
  evaluationDue: 'fill',
  late: 'fill',
  drafts: 'fill',
  signing: 'sign',
  declined: 'sign',
  sealing: 'sign',
}

type Listed = [collection: CollectionName, where: object]

const oneIs = (field: string, value: string) => ({
  or: [{ and: [{ [field]: { equals: value } }] }],
})

const listOf: Record<Kind, (today: string) => Listed> = {
  consent: () => [
    'plans',
    {
      or: [
        {
          and: [{ consent: { in: missingConsent.join() } }, { status: { in: 'draft,signing' } }],
        },
      ],
    },
  ],
  overdue: () => ['plans', oneIs('phase', 'overdue')],
  evaluationDue: () => ['plans', oneIs('phase', 'evaluationDue')],
  late: (today) => ['plans', whereLateToEstablish(today)],
  drafts: () => ['plans', { or: [{ and: [{ phase: { in: 'draft,inDiscussion' } }] }] }],
  signing: () => ['signing-requests', oneIs('status', 'open')],
  declined: () => ['signing-requests', oneIs('status', 'declined')],
  sealing: () => ['signing-requests', oneIs('status', 'completed')],
}

/** The list behind a number, as its own filters write it. */
function listPathOf(kind: Kind, today: string): `/${string}` {
  const [collection, where] = listOf[kind](today)
  return `/collections/${collection}?${asQuery('where', where).join('&')}`
}

const asQuery = (path: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => asQuery(`${path}[${key}]`, part))
    : [`${path}=${encodeURIComponent(String(value))}`]

function detailOf(kind: Kind, { names, at, consent }: Waiting, { language }: Screen): string {
  const words = admin[language].today
  if (kind === 'consent') {
    return consent ? consentWords[language].states[consent] : ''
  }
  if (kind === 'drafts' || kind === 'sealing') {
    return fill(words.changed, { date: formatDate(at, language) })
  }
  if (kind === 'overdue' || kind === 'evaluationDue') {
    return fill(words.evaluateBy, { date: formatDate(at, language) })
  }
  if (kind === 'late') {
    return fill(words.establishBy, { date: formatDate(at, language) })
  }
  if (names.length === 0) {
    return words.waitingForNobody
  }
  return kind === 'declined'
    ? fill(words.declinedBy, { name: names.join(', ') })
    : fill(words.waitingFor, { names: names.join(', ') })
}
