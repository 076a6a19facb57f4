'use client'

import '../admin.css'

import { useDocumentInfo } from '@payloadcms/ui'

import type { SharingOfPlan } from '../../actions/sharing/sharingOfPlan.js'
import { admin } from '../../translations/admin.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { Failed } from '../Failed.js'
import { Folded } from '../Folded.js'
import { useLanguage } from '../useLanguage.js'
import { RemarkList } from './RemarkList.js'
import { ShareForm } from './ShareForm.js'
import { ShareList } from './ShareList.js'
import { useSharing } from './useSharing.js'

/** With whom the draft of this plan is shared, and what they said of it. */
export function SharingPanel() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <SharingOf key={id} planId={String(id)} />
}

function SharingOf({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = sharingPanel[language]
  const { reply, reload, changed } = useSharing(planId)
  const isDenied = reply?.ok === false && reply.failure.code === 'access.denied'
  return (
    <section className="leidraad field-type" aria-label={words.title} id="sharing" tabIndex={-1}>
      <h2 className="leidraad-title">{words.title}</h2>
      {reply === undefined && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {isDenied && <p className="leidraad-quiet">{words.mayNotShare}</p>}
      {reply?.ok === false && !isDenied && <Failed failure={reply.failure} retry={reload} />}
      {reply?.ok && <Sharing planId={planId} plan={reply.value} onChanged={changed} />}
    </section>
  )
}

type SharingProps = { planId: string; plan: SharingOfPlan; onChanged: () => void }

function Sharing({ planId, plan, onChanged }: SharingProps) {
  const words = sharingPanel[useLanguage()]
  const { isOpen, roles, shares } = plan
  if (roles.length === 0 && shares.length === 0) {
    return <p className="leidraad-quiet">{words.nobodyReads}</p>
  }
  return (
    <>
      <p className={isOpen ? undefined : 'leidraad-quiet'}>{isOpen ? words.intro : words.locked}</p>
      {shares.length === 0 ? (
        <p className="leidraad-quiet">{words.none}</p>
      ) : (
        <ShareList shares={shares} isOpen={isOpen} onChanged={onChanged} />
      )}
      {isOpen && roles.length > 0 && (
        <Folded label={words.formTitle}>
          {(close) => (
            <ShareForm
              key={shares.length}
              {...{ planId, plan }}
              onShared={() => {
                close()
                onChanged()
              }}
            />
          )}
        </Folded>
      )}
      {shares.length > 0 && <RemarkList plan={plan} onChanged={onChanged} />}
    </>
  )
}
