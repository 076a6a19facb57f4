'use client'

import { Link } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'

import type { SignerState } from '../../actions/signing/signingState.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { ApiPath } from '../../domain/kernel/slugs.js'
import type { Reply } from '../failure.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { useApi, type Api } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'
import { eventText, type ChainEvent } from './eventText.js'

type CellProps = DefaultCellComponentProps

const ofRequest = { of: 'request', collection: 'signing-requests', people: 'signers' } as const
const subjects = {
  plan: { of: 'plan', collection: 'plans', people: 'plan-shares' },
  conversation: { of: 'conversation', collection: 'conversations', people: 'conversation-guests' },
} as const

/** What a chain is about, and where those are listed whom its events name. */
function subjectOf(stream: unknown) {
  const [kind = '', id = ''] = String(stream).split(':')
  return { id, ...(kind === 'plan' || kind === 'conversation' ? subjects[kind] : ofRequest) }
}

/** What happened, with the name of who did it; leads to the event. */
export function EventCell({ rowData }: CellProps) {
  const event = rowData as ChainEvent & { stream: string }
  const { id, of, people } = subjectOf(event.stream)
  const query = new URLSearchParams({
    [`where[${of}][equals]`]: id,
    ...{ depth: '0', pagination: 'false' },
  })
  const found = useShared(`/${people}?${query.toString()}`) as { docs: SignerState[] } | undefined
  const language = useLanguage()
  return (
    <RecordLink path={`/collections/audit-events/${event.id}`}>
      {eventText(event, found?.docs ?? [], language)}
    </RecordLink>
  )
}

/** What an event is of, by its title; a conversation has none. */
export function StreamCell({ cellData }: CellProps) {
  const { id, collection } = subjectOf(cellData)
  const words = conversationPanel[useLanguage()]
  const found = useShared(`/${collection}/${id}?depth=0`) as { title?: string } | undefined
  return found === undefined ? (
    '–'
  ) : (
    <RecordLink path={`/collections/${collection}/${id}`}>{found.title ?? words.one}</RecordLink>
  )
}

/** A moment that is stored as text, because its text was hashed. */
export function MomentCell({ cellData }: CellProps) {
  return formatDateTime(String(cellData), useLanguage())
}

function RecordLink({ path, children }: { path: `/${string}`; children: string }) {
  const addressOf = useAdminAddress()
  return <Link href={addressOf(path)}>{children}</Link>
}

const inFlight = new Map<string, Promise<Reply<unknown>>>()

/** The rows of a list ask the same at once: it is asked once. */
function shared(api: Api, path: ApiPath): Promise<Reply<unknown>> {
  const known = inFlight.get(path)
  const asked = known ?? api.get(path).finally(() => inFlight.delete(path))
  inFlight.set(path, asked)
  return asked
}

function useShared(path: ApiPath): unknown {
  const api = useApi()
  const [value, setValue] = useState<unknown>()
  useEffect(() => {
    let isGone = false
    void shared(api, path).then((reply) => {
      if (!isGone && reply.ok) {
        setValue(reply.value)
      }
    })
    return () => {
      isGone = true
    }
  }, [api, path])
  return value
}
