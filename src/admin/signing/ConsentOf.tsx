import { missingConsent, type Consent } from '../../domain/signing/consent.js'
import { consentText, consentWords } from '../../translations/consent.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'

type ConsentProps = {
  consent: Consent | { state: 'voided' }
  /** Whether the board lets the perspective part be established without it. */
  perspective?: boolean
  /** The plan is sealed: what is done about it is done in a next one. */
  isFinal?: boolean
}

/** How guardians stand to the action part, and what can be done when they do not agree. */
export function ConsentOf({ consent, perspective = false, isFinal = false }: ConsentProps) {
  const language = useLanguage()
  const words = consentWords[language]
  if (consent.state === 'notAsked') {
    return null
  }
  const text = `${words.label}: ${consentText(consent, language)}`
  if (isFinal || !missingConsent.some((state) => state === consent.state)) {
    return <p>{text}</p>
  }
  return (
    <Notice kind="warning">
      <p className="leidraad-notice__title">{text}</p>
      {perspective && <p>{words.perspective}</p>}
      <p>{words.next}:</p>
      <ol className="leidraad-steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  )
}
