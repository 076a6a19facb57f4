'use client'

import { formatDate, isoDay } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { PersonActs } from '../PersonActs.js'
import { useAct } from '../useAct.js'
import { useLanguage } from '../useLanguage.js'
import type { ListedContribution } from '../../actions/contributions/contributionsOfPlan.js'
import { remindWords } from './remindWords.js'

type ListProps = {
  contributions: readonly ListedContribution[]
  isOpen: boolean
  onChanged: () => Promise<void>
}

/** Who was asked for what, and how far they are. */
export function ContributorList({ contributions, isOpen, onChanged }: ListProps) {
  const language = useLanguage()
  const words = contributionPanel[language]
  return (
    <ul className="leidraad-signers" aria-label={words.asked}>
      {contributions.map((contribution) => (
        <li key={contribution.id} className="leidraad-signers__row">
          <span className={`leidraad-mark leidraad-mark--${marks[contribution.status]}`} />
          <span className="leidraad-signers__who">
            <strong>{contribution.name}</strong>
            <span className="leidraad-quiet">
              {words.roles[contribution.role]} · {contribution.sections.join(', ')}
            </span>
          </span>
          <span className="leidraad-signers__state">{stateText(contribution, language)}</span>
          {contribution.status !== 'withdrawn' && (
            <Acts contribution={contribution} isOpen={isOpen} onChanged={onChanged} />
          )}
        </li>
      ))}
    </ul>
  )
}

const marks = { invited: 'empty', started: 'inProgress', done: 'complete', withdrawn: 'problems' }

function stateText(contribution: ListedContribution, language: Language): string {
  const { status, invitedAt, doneAt, dueDate, expiresAt, mail } = contribution
  const words = contributionPanel[language]
  const on = (moment: string) => formatDate(isoDay(moment), language)
  if (status === 'done' && doneAt !== undefined) {
    return fill(words.doneOn, { date: on(doneAt) })
  }
  if (status === 'withdrawn') {
    return words.statuses.withdrawn
  }
  if (mail !== undefined || invitedAt === undefined) {
    return mailStates[language][mail ?? 'waiting']
  }
  if (Date.parse(expiresAt) < Date.now()) {
    return words.expired
  }
  const due = dueDate === undefined ? [] : [fill(words.due, { date: on(dueDate) })]
  return [words.statuses[status], fill(words.askedOn, { date: on(invitedAt) }), ...due].join(', ')
}

type ActsProps = {
  contribution: ListedContribution
  isOpen: boolean
  onChanged: () => Promise<void>
}

function Acts({ contribution: { id, name, status }, isOpen, onChanged }: ActsProps) {
  const language = useLanguage()
  const words = contributionPanel[language]
  const act = useAct(onChanged)
  const reminding = remindWords(status, language)
  return (
    <PersonActs
      slug={`withdraw-contribution-${id}`}
      name={name}
      words={{ ...words, remind: reminding.text, remindWho: reminding.name }}
      onRemind={
        isOpen
          ? () => act(`/contributions/${id}/remind`, { done: fill(words.reminded, { name }) })
          : undefined
      }
      onWithdraw={() => act(`/contributions/${id}/withdraw`, { done: words.withdrawn })}
    />
  )
}
