'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'

import type { PupilTimeline as Timeline } from '../../actions/pupils/pupilTimeline.js'
import { formatDate, isoDay } from '../../domain/kernel/format.js'
import type { Due, TimelineItem } from '../../domain/pupils/timeline.js'
import { admin } from '../../translations/admin.js'
import {
  dueText,
  pupilScreen,
  timelineDetail,
  timelineText,
} from '../../translations/pupilScreen.js'
import { Failed } from '../Failed.js'
import { NewTabLink } from '../NewTabLink.js'
import { Pager } from '../Pager.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { useAdminAddress, useSlugs } from '../useSlugs.js'
import { tabQuery } from '../../domain/plans/tabs.js'

/** What is due on top, then everything there is, the newest first. */
export function PupilTimeline({ pupilId }: { pupilId: string }) {
  const language = useLanguage()
  const words = pupilScreen[language]
  const [asked, setAsked] = useState(1)
  const { reply, reload } = useReply<Timeline>(`/pupils/${pupilId}/timeline?page=${asked}`)
  if (reply === undefined) {
    return <p className="leidraad-quiet">{admin[language].loading}</p>
  }
  if (!reply.ok) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  const { due, items, page, pages } = reply.value
  return (
    <>
      <DueList due={due} />
      <section aria-label={words.timeline}>
        <h2 className="leidraad-title">{words.timeline}</h2>
        {items.length === 0 && <Empty />}
        <ol className="leidraad-events">
          {items.map((item, index) => (
            <Item key={`${item.at} ${index}`} item={item} />
          ))}
        </ol>
        <Pager page={page} pages={pages} onPage={setAsked} />
      </section>
    </>
  )
}

function Empty() {
  const words = pupilScreen[useLanguage()]
  const { permissions } = useAuth()
  const mayBegin = permissions?.collections?.[useSlugs().plans]?.create
  return <p className="leidraad-quiet">{mayBegin ? words.empty : words.emptyReader}</p>
}

function DueList({ due }: { due: readonly Due[] }) {
  const language = useLanguage()
  const words = pupilScreen[language]
  const addressOf = useAdminAddress()
  return due.length === 0 ? null : (
    <section className="leidraad-due" aria-label={words.due}>
      <h2 className="leidraad-title">{words.due}</h2>
      <ul className="leidraad-due__list">
        {due.map((one, index) => (
          <li key={`${one.plan.id} ${index}`}>
            <a
              className="leidraad-link"
              href={addressOf(
                `/collections/plans/${one.plan.id}${one.kind === 'contribution' ? tabQuery('talk') : ''}`,
              )}
            >
              {dueText(one, language)}
            </a>
            {one.isLate && <strong className="leidraad-due__late">{words.late}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Item({ item }: { item: TimelineItem }) {
  const language = useLanguage()
  const detail = timelineDetail(item, language)
  return (
    <li className="leidraad-events__event">
      <ItemLink item={item}>{timelineText(item, language)}</ItemLink>
      <span className="leidraad-quiet">
        {[formatDate(isoDay(item.at), language), detail].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}

function ItemLink({ item, children }: { item: TimelineItem; children: string }) {
  const api = useApi()
  const addressOf = useAdminAddress()
  const { id } = item.plan
  if (item.kind === 'signed') {
    return <NewTabLink href={item.url}>{children}</NewTabLink>
  }
  if (item.kind === 'file') {
    const address = api.url(`/plans/${id}/files/${encodeURIComponent(item.fileId)}`)
    return <NewTabLink href={address}>{children}</NewTabLink>
  }
  const query = item.kind === 'plan' ? '' : tabQuery('talk')
  return (
    <a className="leidraad-link" href={addressOf(`/collections/plans/${id}${query}`)}>
      {children}
    </a>
  )
}
