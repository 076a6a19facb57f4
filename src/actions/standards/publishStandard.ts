import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import { collectionOfKind } from '../../domain/standards/kinds.js'
import type { StandardKind } from '../../domain/standards/content.js'
import { nextVersion } from '../../domain/standards/nextVersion.js'
import { assertMay, placeOf } from '../assertMay.js'
import { assertLayout } from '../layout/assertLayout.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { createRecord, findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { contentOf, type StoredStandard, type StoredVersion } from './stored.js'

export type PublishStandard = { req: PayloadRequest; kind: StandardKind; standardId: string }

/** Freezes the draft as the next numbered version; an unchanged draft is refused. */
export async function publishStandard({
  req,
  kind,
  standardId,
}: PublishStandard): Promise<StoredVersion> {
  const standard = await loadAsPerson(req, {
    collection: collectionOfKind[kind],
    id: standardId,
  })
  assertMay(req, { noun: 'standard', verb: 'publish' }, standard)
  return inTransaction(req, (within) => saveVersion(within, kind, standard), { retryUnique: true })
}

async function saveVersion(req: PayloadRequest, kind: StandardKind, standard: StoredStandard) {
  const content = contentOf(kind, standard)
  if (content.kind === 'planTemplate') {
    assertLayout(req, content)
  }
  const digest = await digestOf(content)
  const { number } = nextVersion(await latestVersion(req, standard.id), content, digest)
  return createRecord(req, 'standard-versions', {
    data: {
      ...placeOf(standard),
      label: `${standard.title} (versie ${number})`,
      kind,
      standardId: standard.id,
      number,
      key: `${standard.id}:${number}`,
      digest,
      content,
      publishedAt: nowOf(req),
      publishedBy: req.user?.id,
    },
  })
}

async function latestVersion(req: PayloadRequest, standardId: string) {
  const [latest] = await findRecords(req, 'standard-versions', {
    where: { standardId: { equals: standardId } },
    sort: '-number',
    limit: 1,
  })
  return latest
}
