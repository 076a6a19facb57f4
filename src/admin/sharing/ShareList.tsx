'use client'

import type { ListedShare } from '../../actions/sharing/sharingOfPlan.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { PersonActs } from '../PersonActs.js'
import { useAct } from '../useAct.js'
import { useLanguage } from '../useLanguage.js'

type ListProps = { shares: readonly ListedShare[]; isOpen: boolean; onChanged: () => void }

/** With whom the draft is shared, and whether they opened it. */
export function ShareList({ shares, isOpen, onChanged }: ListProps) {
  const language = useLanguage()
  const words = sharingPanel[language]
  const { roles } = contributionPanel[language]
  return (
    <ul className="leidraad-signers" aria-label={words.shared}>
      {shares.map((share) => (
        <li key={share.id} className="leidraad-signers__row">
          <span className={`leidraad-mark leidraad-mark--${markOf(share)}`} />
          <span className="leidraad-signers__who">
            <strong>{share.name}</strong>
            <span className="leidraad-quiet">{roles[share.role]}</span>
          </span>
          <span className="leidraad-signers__state">{stateText(share, language)}</span>
          {share.status === 'shared' && (
            <Acts share={share} isOpen={isOpen} onChanged={onChanged} />
          )}
        </li>
      ))}
    </ul>
  )
}

function markOf({ status, firstReadAt }: ListedShare): string {
  if (status === 'withdrawn') {
    return 'problems'
  }
  return firstReadAt === undefined ? 'empty' : 'complete'
}

function stateText(share: ListedShare, language: Language): string {
  const { status, mail, mailedAt, expiresAt } = share
  const words = sharingPanel[language]
  if (status === 'withdrawn') {
    return words.statuses.withdrawn
  }
  if (mail !== undefined || mailedAt === undefined) {
    return mailStates[language][mail ?? 'waiting']
  }
  const expired = Date.parse(expiresAt) < Date.now() ? [words.expired] : []
  return [readText(share, language), ...expired].join('. ')
}

function readText({ mailedAt = '', firstReadAt, lastReadAt }: ListedShare, language: Language) {
  const words = sharingPanel[language]
  const on = (moment: string) => formatDateTime(moment, language)
  if (firstReadAt === undefined) {
    return fill(words.mailedOn, { date: on(mailedAt) })
  }
  return lastReadAt === undefined || lastReadAt === firstReadAt
    ? fill(words.readOn, { date: on(firstReadAt) })
    : fill(words.readBetween, { first: on(firstReadAt), last: on(lastReadAt) })
}

type ActsProps = { share: ListedShare; isOpen: boolean; onChanged: () => void }

function Acts({ share: { id, name }, isOpen, onChanged }: ActsProps) {
  const words = sharingPanel[useLanguage()]
  const act = useAct(onChanged)
  return (
    <PersonActs
      slug={`withdraw-share-${id}`}
      {...{ name, words }}
      onRemind={
        isOpen
          ? () => act(`/plan-shares/${id}/remind`, { done: fill(words.reminded, { name }) })
          : undefined
      }
      onWithdraw={() => act(`/plan-shares/${id}/withdraw`, { done: words.withdrawn })}
    />
  )
}
