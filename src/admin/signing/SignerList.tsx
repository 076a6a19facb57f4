'use client'

import type { ReactNode } from 'react'

import { formatDateTime } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { useLanguage } from '../useLanguage.js'
import type { SignerState } from '../../actions/signing/signingState.js'
import { hasAnswered } from './signing.js'

type ListProps = { signers: readonly SignerState[]; actionFor?: (signer: SignerState) => ReactNode }

/** Who has signed and who is waited for. */
export function SignerList({ signers, actionFor }: ListProps) {
  const words = signingPanel[useLanguage()]
  const done = signers.filter(hasAnswered).length
  return (
    <>
      <p className="leidraad-quiet">{fill(words.progress, { done, all: signers.length })}</p>
      <ul className="leidraad-signers">
        {signers.map((signer) => (
          <li key={signer.id} className="leidraad-signers__row">
            <span className={`leidraad-mark leidraad-mark--${marks[signer.status]}`} />
            <span className="leidraad-signers__who">
              <strong>{signer.name}</strong>
              <span className="leidraad-quiet">{signer.roleLabel}</span>
            </span>
            <SignerState signer={signer} />
            {actionFor?.(signer)}
            {signer.statement && <q className="leidraad-signers__statement">{signer.statement}</q>}
          </li>
        ))}
      </ul>
    </>
  )
}

const marks = { waiting: 'empty', invited: 'inProgress', signed: 'complete', declined: 'problems' }

function SignerState({ signer }: { signer: SignerState }) {
  const language = useLanguage()
  const { status, invitedAt, answeredAt, mail } = signer
  const words = signingPanel[language]
  const moment = answeredAt ?? invitedAt
  const date = moment ? formatDateTime(moment, language) : ''
  const state = (moment ?? status === 'waiting') ? fill(words.signerStates[status], { date }) : ''
  return (
    <span className="leidraad-signers__state">
      {[state, mail && mailStates[language][mail]].filter(Boolean).join('. ')}
    </span>
  )
}
