'use client'

import { formatDateTime } from '../../domain/kernel/format.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { useLanguage } from '../useLanguage.js'
import { eventText, type ChainEvent } from './eventText.js'
import type { SignerState } from '../../actions/signing/signingState.js'

type ChainProps = { events: readonly ChainEvent[]; signers: readonly SignerState[] }

/** What happened, in order and in words. */
export function Chain({ events, signers }: ChainProps) {
  const language = useLanguage()
  const words = signingPanel[language]
  return (
    <>
      <h3 className="leidraad-panel__title">{words.chain}</h3>
      <p className="leidraad-quiet">{words.chainHelp}</p>
      <ol className="leidraad-chain">
        {events.map((event) => (
          <li key={event.id} className="leidraad-chain__event">
            <span>{eventText(event, signers, language)}</span>
            <span className="leidraad-quiet">{formatDateTime(event.at, language)}</span>
            <code className="leidraad-chain__hash" title={event.hash}>
              {event.hash.slice(0, 8)}
            </code>
          </li>
        ))}
      </ol>
    </>
  )
}
