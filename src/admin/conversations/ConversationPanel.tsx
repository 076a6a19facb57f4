'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import type { ConversationsOfPlan } from '../../actions/conversations/conversationsOfPlan.js'
import { admin } from '../../translations/admin.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { Failed } from '../Failed.js'
import { Folded } from '../Folded.js'
import { announceChanged } from '../plans/openPlans.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { ConversationCard } from './ConversationCard.js'
import { PlanningForm } from './PlanningForm.js'

/** The conversations about a plan: who comes, when, and what came of it. */
export function ConversationPanel() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <ConversationsAbout key={id} planId={String(id)} />
}

function ConversationsAbout({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = conversationPanel[language]
  const { reply, reload } = useReply<ConversationsOfPlan>(`/plans/${planId}/conversations`)
  // What is still to come is told where the plan is deleted or ended.
  const changed = async (): Promise<void> => {
    announceChanged()
    await reload()
  }
  const isDenied = reply?.ok === false && reply.failure.code === 'access.denied'
  return (
    <section className="leidraad" aria-label={words.title} id="conversations">
      <h2 className="leidraad-title">{words.title}</h2>
      {reply === undefined && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {isDenied && <p className="leidraad-quiet">{words.mayNotPlan}</p>}
      {reply?.ok === false && !isDenied && <Failed failure={reply.failure} retry={reload} />}
      {reply?.ok && <Conversing planId={planId} plan={reply.value} onChanged={changed} />}
    </section>
  )
}

type ConversingProps = { planId: string; plan: ConversationsOfPlan; onChanged: () => Promise<void> }

function Conversing({ planId, plan, onChanged }: ConversingProps) {
  const words = conversationPanel[useLanguage()]
  const { conversations, mayPlan } = plan
  return (
    <>
      <p className={mayPlan ? undefined : 'leidraad-quiet'}>
        {mayPlan ? words.intro : words.notNow}
      </p>
      {conversations.length === 0 && <p className="leidraad-quiet">{words.none}</p>}
      {conversations.map((conversation) => (
        <ConversationCard key={conversation.id} {...{ planId, conversation, plan, onChanged }} />
      ))}
      {mayPlan && (
        <Folded label={words.formTitle}>
          {(close) => (
            <PlanningForm
              key={conversations.length}
              {...{ planId, plan }}
              onPlanned={() => {
                close()
                return onChanged()
              }}
            />
          )}
        </Folded>
      )}
    </>
  )
}
