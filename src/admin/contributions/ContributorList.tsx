'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'

import { formatDate, isoDay } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { admin } from '../../translations/admin.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { useApi } from '../useApi.js'
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
            <Actions contribution={contribution} isOpen={isOpen} onChanged={onChanged} />
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

type ActionsProps = {
  contribution: ListedContribution
  isOpen: boolean
  onChanged: () => Promise<void>
}

function Actions({ contribution, isOpen, onChanged }: ActionsProps) {
  const language = useLanguage()
  const words = contributionPanel[language]
  const { openModal } = useModal()
  const { remind, withdraw } = useActions(contribution, onChanged)
  const { id, name, status } = contribution
  const reminding = remindWords(status, language)
  const modal = `withdraw-contribution-${id}`
  const plain = { buttonStyle: 'secondary', size: 'small', margin: false } as const
  return (
    <span className="leidraad-actions">
      {isOpen && (
        <Button
          {...plain}
          aria-label={fill(reminding.name, { name })}
          onClick={() => void remind()}
        >
          {reminding.text}
        </Button>
      )}
      <Button
        {...plain}
        aria-label={fill(words.withdrawWho, { name })}
        onClick={() => {
          openModal(modal)
        }}
      >
        {words.withdraw}
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading={fill(words.withdrawTitle, { name })}
        body={fill(words.withdrawBody, { name })}
        confirmLabel={words.withdraw}
        cancelLabel={admin[language].cancel}
        onConfirm={withdraw}
      />
    </span>
  )
}

function useActions({ id, name }: ListedContribution, onChanged: () => Promise<void>) {
  const api = useApi()
  const words = contributionPanel[useLanguage()]
  const remind = async (): Promise<void> => {
    const reply = await api.post(`/contributions/${id}/remind`)
    if (reply.ok) {
      toast.success(fill(words.reminded, { name }))
    } else {
      toast.error(reply.failure.message)
    }
    await onChanged()
  }
  const withdraw = async (): Promise<void> => {
    const reply = await api.post(`/contributions/${id}/withdraw`)
    if (reply.ok) {
      toast.success(words.withdrawn)
    } else {
      toast.error(reply.failure.message)
    }
    await onChanged()
  }
  return { remind, withdraw }
}
