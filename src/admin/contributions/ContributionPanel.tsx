'use client'

import '../admin.css'

import { useDocumentInfo } from '@payloadcms/ui'

import { admin } from '../../translations/admin.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { Failed } from '../Failed.js'
import { Folded } from '../Folded.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { AskForm } from './AskForm.js'
import { ContributorList } from './ContributorList.js'
import type { ContributionsOfPlan } from '../../actions/contributions/contributionsOfPlan.js'

/** Who was asked to fill a part of this plan without an account, and asking someone. */
export function ContributionPanel() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <ContributionsOf key={id} planId={String(id)} />
}

function ContributionsOf({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = contributionPanel[language]
  const { reply, reload } = useReply<ContributionsOfPlan>(`/plans/${planId}/contributions`)
  const isDenied = reply?.ok === false && reply.failure.code === 'access.denied'
  return (
    <section className="leidraad field-type" aria-label={words.title} id="contributions">
      <h2 className="leidraad-title">{words.title}</h2>
      {reply === undefined && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {isDenied && <p className="leidraad-quiet">{words.mayNotAsk}</p>}
      {reply?.ok === false && !isDenied && <Failed failure={reply.failure} retry={reload} />}
      {reply?.ok && <Asking planId={planId} plan={reply.value} onChanged={reload} />}
    </section>
  )
}

type AskingProps = { planId: string; plan: ContributionsOfPlan; onChanged: () => Promise<void> }

function Asking({ planId, plan, onChanged }: AskingProps) {
  const words = contributionPanel[useLanguage()]
  const { contributions, isOpen, roles } = plan
  if (roles.length === 0 && contributions.length === 0) {
    return <p className="leidraad-quiet">{words.noSections}</p>
  }
  return (
    <>
      {isOpen && <p>{words.intro}</p>}
      {contributions.length === 0 ? (
        <p className="leidraad-quiet">{words.none}</p>
      ) : (
        <ContributorList contributions={contributions} isOpen={isOpen} onChanged={onChanged} />
      )}
      {!isOpen && <p className="leidraad-quiet">{words.locked}</p>}
      {isOpen && roles.length > 0 && (
        <Folded label={words.formTitle}>
          {(close) => (
            <AskForm
              key={contributions.length}
              {...{ planId, plan }}
              onAsked={() => {
                close()
                void onChanged()
              }}
            />
          )}
        </Folded>
      )}
    </>
  )
}
