import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import { collectionOfKind } from '../../domain/standards/kinds.js'
import type { StandardKind } from '../../domain/standards/content.js'
import { nextVersion } from '../../domain/standards/nextVersion.js'
import { asSystem } from '../asSystem.js'
import { assertMay, placeOf } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { servicesOf } from '../services.js'
import { contentOf, type StoredStandard, type StoredVersion } from './stored.js'

export type PublishStandard = { req: PayloadRequest; kind: StandardKind; standardId: string }

/** Freezes the draft as the next numbered version; an unchanged draft is refused. */
export async function publishStandard({
  req,
  kind,
  standardId,
}: PublishStandard): Promise<StoredVersion> {
  const standard = await loadAsPerson<StoredStandard>(req, {
    collection: collectionOfKind[kind],
    id: standardId,
  })
  assertMay(req, { noun: 'standard', verb: 'publish' }, standard)
  return inTransaction(req, (within) => saveVersion(within, kind, standard), { retryUnique: true })
}

async function saveVersion(req: PayloadRequest, kind: StandardKind, standard: StoredStandard) {
  const content = contentOf(kind, standard)
  const { number } = nextVersion(
    await latestVersion(req, standard.id),
    content,
    await digestOf(content),
  )
  const version = await req.payload.create({
    collection: 'standard-versions',
    depth: 0,
    data: {
      ...placeOf(standard),
      label: `${standard.title} (versie ${number})`,
      kind,
      standardId: standard.id,
      number,
      key: `${standard.id}:${number}`,
      digest: await digestOf(content),
      content,
      publishedAt: servicesOf(req.payload).now().toISOString(),
      publishedBy: req.user?.id,
    },
    ...asSystem(req),
  })
  return version as unknown as StoredVersion
}

async function latestVersion(req: PayloadRequest, standardId: string) {
  const { docs } = await req.payload.find({
    collection: 'standard-versions',
    where: { standardId: { equals: standardId } },
    sort: '-number',
    limit: 1,
    depth: 0,
    ...asSystem(req),
  })
  return docs[0] as unknown as StoredVersion | undefined
}
