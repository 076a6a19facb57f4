'use client'

import '../admin.css'

import { useDocumentInfo } from '@payloadcms/ui'

import { admin } from '../../translations/admin.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { Failed } from '../Failed.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { Chain } from './Chain.js'
import type { ChainEvent } from './eventText.js'
import { SignerList } from './SignerList.js'
import type { SignerState } from '../../actions/signing/signingState.js'

const query = (values: Record<string, string>): string =>
  new URLSearchParams({ limit: '200', depth: '0', ...values }).toString()

/** How a signing request went: its signers, and every event of its chain. */
export function SigningProgress() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <ProgressOf key={id} requestId={String(id)} />
}

function ProgressOf({ requestId }: { requestId: string }) {
  const language = useLanguage()
  const signers = useReply<{ docs: SignerState[] }>(
    `/signers?${query({ 'where[request][equals]': requestId, sort: 'order' })}`,
  )
  const chain = useReply<{ docs: ChainEvent[] }>(
    `/audit-events?${query({ 'where[stream][equals]': `signing-request:${requestId}`, sort: 'sequence' })}`,
  )
  const people = signers.reply?.ok ? signers.reply.value.docs : []
  return (
    <section
      className="leidraad leidraad-signing field-type"
      aria-label={signingPanel[language].title}
    >
      {!signers.reply && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {signers.reply?.ok && <SignerList signers={people} />}
      {chain.reply?.ok && <Chain events={chain.reply.value.docs} signers={people} />}
      {[signers, chain].map(
        ({ reply, reload }, index) =>
          reply?.ok === false && <Failed key={index} failure={reply.failure} retry={reload} />,
      )}
    </section>
  )
}
