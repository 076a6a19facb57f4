import type { Language } from '../../domain/kernel/language.js'
import type { CollectionName } from '../../domain/kernel/slugs.js'
import { whereLateToEstablish } from '../../domain/plans/phase.js'
import { tabQuery, type Tab } from '../../domain/plans/tabs.js'
import { missingConsent } from '../../domain/signing/consent.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { detailOf } from './detailOf.js'
import type { Screen } from './screen.js'
import type { Kind, WaitingList } from './waiting.js'

/** An address holds only so many ids of plans. */
const MOST_NAMED = 50

type ListProps = { kind: Kind; list: WaitingList; screen: Screen }

/** One kind of what waits; nothing at all when nothing does. */
export function TodayList({ kind, list, screen }: ListProps) {
  const words = admin[screen.language].today
  const { items, total } = list
  const { all, more } = linkTexts(kind, list, screen.language)
  const listAddress = screen.addressOf(listPathOf(kind, list, screen.today))
  if (total === 0) {
    return null
  }
  return (
    <section className={`leidraad-today__list leidraad-today__list--${kind}`}>
      <h3 className="leidraad-today__title">
        {words[kind]}{' '}
        <a className="leidraad-link leidraad-quiet" href={listAddress} aria-label={all}>
          {total}
        </a>
      </h3>
      {kind === 'sealing' && <p className="leidraad-quiet">{words.sealingHelp}</p>}
      <ul className="leidraad-today__items">
        {items.map((item) => (
          <li key={item.id}>
            <a href={screen.addressOf(`/collections/plans/${item.id}${tabQuery(tabFor[kind])}`)}>
              <strong>{item.title}</strong>
              <span className="leidraad-quiet">{detailOf(kind, item, screen.language)}</span>
            </a>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <a className="leidraad-link" href={listAddress}>
          {more}
        </a>
      )}
    </section>
  )
}

/** Of the number that leads to the list, for who does not see it, and of the link beneath the items. */
function linkTexts(kind: Kind, { total, planIds = [] }: WaitingList, language: Language) {
  const words = admin[language].today
  const isWhole = planIds.length <= MOST_NAMED
  const count = isWhole ? total : planIds.length
  const values = { kind: words[kind], most: MOST_NAMED, count }
  return {
    all: fill(isWhole ? words.listOf : words.listOfFirst, values),
    more: fill(isWhole ? words.more : words.moreFirst, values),
  }
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
  remarks: 'talk',
  otherMoments: 'talk',
}

type Listed = [collection: CollectionName, where: object]

const oneOf = (field: string, asked: object) => ({ or: [{ and: [{ [field]: asked }] }] })

const oneIs = (field: string, value: string) => oneOf(field, { equals: value })

const plansNamed = (_: string, { planIds = [] }: WaitingList): Listed => [
  'plans',
  oneOf('id', { in: planIds.slice(0, MOST_NAMED).join() }),
]

const listOf: Record<Kind, (today: string, list: WaitingList) => Listed> = {
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
  remarks: plansNamed,
  otherMoments: plansNamed,
}

/** The list behind a number, as its own filters write it. */
function listPathOf(kind: Kind, list: WaitingList, today: string): `/${string}` {
  const [collection, where] = listOf[kind](today, list)
  return `/collections/${collection}?${asQuery('where', where).join('&')}`
}

const asQuery = (path: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => asQuery(`${path}[${key}]`, part))
    : [`${path}=${encodeURIComponent(String(value))}`]
