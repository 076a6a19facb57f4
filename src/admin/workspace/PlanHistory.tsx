'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Page, PlanEvent } from '../../domain/plans/history.js'
import { admin } from '../../translations/admin.js'
import { planEventMoment, planEventText, workspace } from '../../translations/workspace.js'
import { Failed } from '../Failed.js'
import { hashOf } from '../fields/place.js'
import { Pager } from '../Pager.js'
import { onChanged } from '../plans/openPlans.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { useIsShown } from './shown.js'

/** What happened to the plan, the newest first. */
export function PlanHistory() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <HistoryOf key={id} planId={String(id)} />
}

function HistoryOf({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = workspace[language].history
  const [asked, setAsked] = useState(1)
  const { reply, reload } = useReply<Page<PlanEvent>>(`/plans/${planId}/history?page=${asked}`)
  useReloadWhenShown(reload)
  return (
    <section aria-label={words.title}>
      <h2 className="leidraad-title">{words.title}</h2>
      {reply === undefined && <p className="leidraad-quiet">{admin[language].loading}</p>}
      {reply?.ok === false && <Failed failure={reply.failure} retry={reload} />}
      {reply?.ok && (
        <>
          <ol className="leidraad-events">
            {reply.value.items.map((event, index) => (
              <Event key={`${event.at} ${index}`} event={event} />
            ))}
          </ol>
          <Pager page={reply.value.page} pages={reply.value.pages} onPage={setAsked} />
        </>
      )}
    </section>
  )
}

/** While somebody fills the plan it is saved every few seconds; what is hidden is read when it is shown. */
function useReloadWhenShown(reload: () => Promise<void>): void {
  const isShown = useIsShown()
  const isOld = useRef(false)
  useEffect(() => {
    const read = (): void => {
      isOld.current = !isShown
      if (isShown) {
        void reload()
      }
    }
    if (isOld.current) {
      read()
    }
    return onChanged(read)
  }, [isShown, reload])
}

function Event({ event }: { event: PlanEvent }) {
  const language = useLanguage()
  const words = workspace[language].history
  return (
    <li className="leidraad-events__event">
      <span>
        <span>{planEventText(event, language)}</span>
        {event.kind === 'written' && (
          <a className="leidraad-link" href={hashOf({ sectionId: event.sectionId })}>
            {words.versions}
            <span className="leidraad-hidden">: {event.section}</span>
          </a>
        )}
      </span>
      <span className="leidraad-quiet">{planEventMoment(event, language)}</span>
    </li>
  )
}
