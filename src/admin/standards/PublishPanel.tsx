'use client'

import '../admin.css'

import {
  Button,
  ConfirmationModal,
  toast,
  useDocumentInfo,
  useFormModified,
  useModal,
} from '@payloadcms/ui'

import type { ApiPath, RecordPath } from '../../domain/kernel/slugs.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { Failed } from '../Failed.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'
import { useNameOf } from '../useSlugs.js'
import { PublishChanges } from '../versions/PublishChanges.js'
import { TemplateDownload } from '../versions/TemplateDownload.js'
import { VersionList } from './VersionList.js'
import { versionsPath, type PublishedVersion } from './versions.js'

/** Publishes what is saved as a numbered version, and lists the versions there are. */
export function PublishPanel() {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const name = useNameOf(collectionSlug)
  if (id === undefined || name === undefined) {
    return null
  }
  return (
    <Publishing
      address={`/${name}/${id}`}
      versions={versionsPath(id)}
      mayPublish={hasSavePermission === true}
      isTemplate={name === 'plan-templates'}
    />
  )
}

type PublishingProps = {
  address: RecordPath
  versions: ApiPath
  mayPublish: boolean
  isTemplate: boolean
}

function Publishing({ address, versions, mayPublish, isTemplate }: PublishingProps) {
  const words = admin[useLanguage()].publish
  const { reply, reload } = useReply<{ docs: PublishedVersion[] }>(versions)
  return (
    <section className="leidraad leidraad-panel field-type" aria-label={words.title}>
      <h2 className="leidraad-panel__title">{words.title}</h2>
      <PublishButtons address={address} mayPublish={mayPublish} onPublished={reload} />
      {isTemplate && <TemplateDownload address={address} />}
      {reply?.ok && <Published versions={reply.value.docs} isTemplate={isTemplate} />}
      {reply?.ok === false && <Failed failure={reply.failure} retry={reload} />}
    </section>
  )
}

type PublishedProps = { versions: readonly PublishedVersion[]; isTemplate: boolean }

function Published({ versions, isTemplate }: PublishedProps) {
  const [latest] = versions
  return (
    <>
      {isTemplate && latest && <PublishChanges published={latest.number} />}
      <VersionList versions={versions} />
    </>
  )
}

type ButtonsProps = { address: RecordPath; mayPublish: boolean; onPublished: () => Promise<void> }

function PublishButtons({ address, mayPublish, onPublished }: ButtonsProps) {
  const api = useApi()
  const modified = useFormModified()
  const { openModal } = useModal()
  const words = admin[useLanguage()].publish
  const modal = `publish-${address}`
  return (
    <div className="leidraad-actions">
      {mayPublish && (
        <Button
          margin={false}
          disabled={modified}
          onClick={() => {
            openModal(modal)
          }}
        >
          {words.button}
        </Button>
      )}
      <Button
        el="anchor"
        url={api.url(`${address}/print`)}
        newTab
        buttonStyle="secondary"
        margin={false}
      >
        {words.preview}
      </Button>
      {modified && <p className="leidraad-quiet">{words.saveFirst}</p>}
      <PublishConfirmation modal={modal} address={address} onPublished={onPublished} />
    </div>
  )
}

type ConfirmationProps = { modal: string; address: RecordPath; onPublished: () => Promise<void> }

function PublishConfirmation({ modal, address, onPublished }: ConfirmationProps) {
  const api = useApi()
  const language = useLanguage()
  const words = admin[language].publish
  const publish = async (): Promise<void> => {
    const reply = await api.post<{ number: number }>(`${address}/publish`)
    if (reply.ok) {
      toast.success(fill(words.done, { number: reply.value.number }))
      await onPublished()
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <ConfirmationModal
      modalSlug={modal}
      heading={words.confirmTitle}
      body={words.confirmBody}
      confirmLabel={words.button}
      confirmingLabel={words.busy}
      cancelLabel={admin[language].cancel}
      onConfirm={publish}
    />
  )
}
