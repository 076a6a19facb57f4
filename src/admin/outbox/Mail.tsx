import type { OutboxMail } from '../../actions/mail/outboxMails.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { splitLinks } from './splitLinks.js'

type MailProps = { mail: OutboxMail; language: Language; isOpen: boolean }

/** One mail: who it is to and about what; its text and links when opened. */
export function Mail({ mail, language, isOpen }: MailProps) {
  const words = admin[language].outbox
  const { subject, to, date, text, links, attachments } = mail
  return (
    <details className="leidraad-mail" open={isOpen}>
      <summary className="leidraad-mail__head">
        <span className="leidraad-mail__to">{fill(words.to, { to })}</span>
        <strong className="leidraad-mail__subject">{subject}</strong>
        <span className="leidraad-quiet">{formatDateTime(date, language)}</span>
      </summary>
      <div className="leidraad-mail__text">
        {splitLinks(text).map((piece, index) =>
          piece.isLink ? (
            <a
              key={index}
              className="leidraad-link"
              href={piece.text}
              target="_blank"
              rel="noopener noreferrer"
            >
              {piece.text}
            </a>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </div>
      {attachments.length > 0 && (
        <p className="leidraad-quiet">
          {fill(words.attachments, { names: attachments.join(', ') })}
        </p>
      )}
      {links[0] !== undefined && (
        <a className="leidraad-button" href={links[0]} target="_blank" rel="noopener noreferrer">
          {words.link}
        </a>
      )}
    </details>
  )
}
