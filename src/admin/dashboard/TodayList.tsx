import { formatDate } from '../../domain/kernel/format.js'
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
  if (total === 0) {
    return null
  }
  return (
    <section className={`leidraad-today__list leidraad-today__list--${kind}`}>
      <h3 className="leidraad-today__title">
        {words[kind]} <span className="leidraad-quiet">{total}</span>
      </h3>
      {kind === 'sealing' && <p className="leidraad-quiet">{words.sealingHelp}</p>}
      <ul className="leidraad-today__items">
        {items.map((item) => (
          <li key={item.id}>
            <a href={screen.addressOf(`/collections/plans/${item.id}`)}>
              <strong>{item.title}</strong>
              <span className="leidraad-quiet">{detailOf(kind, item, screen)}</span>
            </a>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <a className="leidraad-link" href={screen.addressOf(listPaths[kind])}>
          {fill(words.more, { count: total })}
        </a>
      )}
    </section>
  )
}

const of = (collection: string, status: string): `/${string}` =>
  `/collections/${collection}?where[or][0][and][0][status][equals]=${status}`

const listPaths: Record<Kind, `/${string}`> = {
  consent:
    '/collections/plans?where[or][0][and][0][consent][in]=refused,partly,notGiven,voided&where[or][0][and][1][status][in]=draft,signing',
  drafts: of('plans', 'draft'),
  signing: of('signing-requests', 'open'),
  declined: of('signing-requests', 'declined'),
  sealing: of('signing-requests', 'completed'),
}

function detailOf(kind: Kind, { names, at, consent }: Waiting, { language }: Screen): string {
  const words = admin[language].today
  if (kind === 'consent') {
    return consent ? consentWords[language].states[consent] : ''
  }
  if (kind === 'drafts' || kind === 'sealing') {
    return fill(words.changed, { date: formatDate(at, language) })
  }
  if (names.length === 0) {
    return words.waitingForNobody
  }
  return kind === 'declined'
    ? fill(words.declinedBy, { name: names.join(', ') })
    : fill(words.waitingFor, { names: names.join(', ') })
}
