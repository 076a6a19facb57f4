'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'

import type { ListedShare } from '../../actions/sharing/sharingOfPlan.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { admin } from '../../translations/admin.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { useApi } from '../useApi.js'
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
            <Actions share={share} isOpen={isOpen} onChanged={onChanged} />
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

type ActionsProps = { share: ListedShare; isOpen: boolean; onChanged: () => void }

function Actions({ share, isOpen, onChanged }: ActionsProps) {
  const language = useLanguage()
  const words = sharingPanel[language]
  const { openModal } = useModal()
  const act = useAct(share, onChanged)
  const { id, name } = share
  const modal = `withdraw-share-${id}`
  const plain = { buttonStyle: 'secondary', size: 'small', margin: false } as const
  return (
    <span className="leidraad-actions">
      {isOpen && (
        <Button
          {...plain}
          aria-label={fill(words.remindWho, { name })}
          onClick={() => void act('remind', fill(words.reminded, { name }))}
        >
          {words.remind}
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
        onConfirm={() => act('withdraw', words.withdrawn)}
      />
    </span>
  )
}

function useAct({ id }: ListedShare, onChanged: () => void) {
  const api = useApi()
  return async (verb: 'remind' | 'withdraw', done: string): Promise<void> => {
    const reply = await api.post(`/plan-shares/${id}/${verb}`)
    if (reply.ok) {
      toast.success(done)
    } else {
      toast.error(reply.failure.message)
    }
    onChanged()
  }
}
