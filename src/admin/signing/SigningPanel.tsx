'use client'

import '../admin.css'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

import { admin } from '../../translations/admin.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { Failed } from '../Failed.js'
import type { Failure } from '../failure.js'
import { onChanged } from '../plans/openPlans.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { ConsentOf } from './ConsentOf.js'
import { MissingAnswers } from './MissingAnswers.js'
import { RequestProgress } from './RequestProgress.js'
import { SendForm } from './SendForm.js'
import type { SigningState as SigningOfPlan } from '../../actions/signing/signingState.js'

/** What is missing before a plan can be signed, who signs it, and how that goes. */
export function SigningPanel() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <SigningOf key={id} planId={String(id)} />
}

function SigningOf({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = signingPanel[language]
  const { reply, reload } = useReply<SigningOfPlan>(`/plans/${planId}/signing`)
  useFreshness(reload)
  return (
    <section
      className="leidraad leidraad-signing field-type"
      aria-label={words.title}
      id="signing"
      tabIndex={-1}
    >
      <h2 className="leidraad-title">{words.title}</h2>
      {reply === undefined && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {reply?.ok && <SigningState planId={planId} signing={reply.value} />}
      {reply?.ok === false && <Refused failure={reply.failure} retry={reload} />}
    </section>
  )
}

/** Only who may send a plan sees its signing; for others that is no failure. */
function Refused({ failure, retry }: { failure: Failure; retry: () => Promise<void> }) {
  const words = signingPanel[useLanguage()]
  return failure.code === 'access.denied' ? (
    <p className="leidraad-quiet">{words.mayNotSend}</p>
  ) : (
    <Failed failure={failure} retry={retry} />
  )
}

/** Again when something about the plan changed, and when the person comes back to this tab. */
function useFreshness(reload: () => Promise<void>): void {
  useEffect(() => {
    const again = (): void => void reload()
    const stop = onChanged(again)
    window.addEventListener('focus', again)
    return () => {
      stop()
      window.removeEventListener('focus', again)
    }
  }, [reload])
}

/** Status, form and sidebar all change: the page is fetched anew. */
const reloadPage = (): void => {
  window.location.reload()
}

type StateProps = { planId: string; signing: SigningOfPlan }

function SigningState({ planId, signing }: StateProps) {
  const { status, issues, requests } = signing
  const [latest, ...earlier] = requests
  const isDraft = status === 'draft'
  // A refusal is why the plan is a draft again: it stays in sight.
  const current = isDraft && !isWhyDraft(latest) ? undefined : latest
  return (
    <>
      {current && <RequestProgress request={current} mayAct={!isDraft} onChanged={reloadPage} />}
      {signing.isVoided && <ConsentOf consent={{ state: 'voided' }} />}
      {isDraft && <MissingAnswers issues={issues} />}
      {isDraft && <SendForm planId={planId} signing={signing} onSent={reloadPage} />}
      <Earlier requests={current ? earlier : requests} />
    </>
  )
}

const isWhyDraft = (request: SigningOfPlan['requests'][number] | undefined): boolean =>
  request?.status === 'declined' || request?.status === 'noConsent'

function Earlier({ requests }: { requests: SigningOfPlan['requests'] }) {
  const words = signingPanel[useLanguage()]
  return requests.length === 0 ? null : (
    <details className="leidraad-earlier">
      <summary>
        {words.earlier} ({requests.length})
      </summary>
      {requests.map((request) => (
        <RequestProgress key={request.id} request={request} mayAct={false} onChanged={reloadPage} />
      ))}
    </details>
  )
}
