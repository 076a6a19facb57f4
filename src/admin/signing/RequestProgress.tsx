'use client'

import { Button, toast } from '@payloadcms/ui'

import { formatDateTime } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { NewTabLink } from '../NewTabLink.js'
import { Notice } from '../Notice.js'
import { useApi } from '../useApi.js'
import { ConfirmButton } from '../ConfirmButton.js'
import { useLanguage } from '../useLanguage.js'
import { ConsentOf } from './ConsentOf.js'
import { SignerList } from './SignerList.js'
import type { RequestState, SignerState } from '../../actions/signing/signingState.js'

type ProgressProps = {
  request: RequestState
  /** Whether reminding and withdrawing are offered. */
  mayAct: boolean
  /** After something was done here: fetch what stands now. */
  onChanged: () => void
}

/** A plan that is out for signing, or was. */
export function RequestProgress({ request, mayAct, onChanged }: ProgressProps) {
  const language = useLanguage()
  const words = signingPanel[language]
  const isActing = mayAct && request.status === 'open'
  return (
    <div className="leidraad-request">
      <Notice kind={kinds[request.status]}>
        <p className="leidraad-notice__title">{words.requestStates[request.status]}</p>
        <p>{fill(words.sentOn, { date: formatDateTime(request.sentAt, language) })}</p>
        {request.sealing?.failed && <p>{words.sealingFails}</p>}
        {request.signedDocument && (
          <p>
            <NewTabLink href={request.signedDocument.url}>{words.sealedPdf}</NewTabLink>
          </p>
        )}
      </Notice>
      <ConsentOf
        consent={request.consent}
        perspective={request.perspective}
        isFinal={request.status === 'sealed'}
      />
      <SignerList
        signers={request.signers}
        {...(isActing && { actionFor: (signer: SignerState) => <Reminder signer={signer} /> })}
      />
      {isActing && <Withdrawal request={request} onWithdrawn={onChanged} />}
    </div>
  )
}

const kinds = {
  open: 'plain',
  completed: 'plain',
  sealed: 'good',
  declined: 'warning',
  noConsent: 'warning',
  withdrawn: 'plain',
} as const

function Reminder({ signer: { id, name, status } }: { signer: SignerState }) {
  const api = useApi()
  const words = signingPanel[useLanguage()]
  if (status !== 'invited') {
    return null
  }
  const remind = async (): Promise<void> => {
    const reply = await api.post(`/signers/${id}/remind`)
    if (reply.ok) {
      toast.success(fill(words.reminded, { name }))
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      aria-label={fill(words.remindWho, { name })}
      onClick={() => void remind()}
    >
      {words.remind}
    </Button>
  )
}

type WithdrawalProps = { request: RequestState; onWithdrawn: () => void }

function Withdrawal({ request, onWithdrawn }: WithdrawalProps) {
  const language = useLanguage()
  const words = signingPanel[language]
  const withdraw = useWithdraw(request, onWithdrawn)
  const names = request.signers
    .filter(({ status }) => status === 'signed')
    .map(({ name }) => name)
    .join(', ')
  return (
    <ConfirmButton
      slug={`withdraw-${request.id}`}
      label={words.withdraw}
      heading={words.withdrawTitle}
      body={names === '' ? words.withdrawNobody : fill(words.withdrawBody, { names })}
      onConfirm={withdraw}
    />
  )
}

function useWithdraw({ id }: RequestState, onWithdrawn: () => void): () => Promise<void> {
  const api = useApi()
  const words = signingPanel[useLanguage()]
  return async () => {
    const reply = await api.post(`/signing-requests/${id}/withdraw`)
    if (reply.ok) {
      toast.success(words.withdrawn)
      onWithdrawn()
    } else {
      toast.error(reply.failure.message)
    }
  }
}
