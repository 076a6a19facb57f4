import type { PayloadRequest, Where } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import type { Named } from '../../domain/prints/zipNames.js'
import { loadAsPerson } from '../load.js'
import { draftFor } from '../plans/printPlan.js'
import { templateOf, type StoredPlan, type TemplateVersion } from '../plans/stored.js'
import { subjectOf } from '../plans/subjectOf.js'
import { finishDocument } from '../printDocument.js'
import { readUpload } from '../readUpload.js'
import { findAsPerson } from '../records.js'
import { nowOf } from '../services.js'
import { frozenFile } from '../signing/frozenFile.js'

export type PlanPrint = { bytes: Uint8Array; named: Named }

/** A PDF that was kept, and the day it is named by when the plan has none. */
type Kept = { read: () => Promise<Uint8Array>; at: string }

/**
 * A plan as this person may have it now: as it was sent while it is being signed, sealed once it is
 * signed, when they may read those documents; else as they could print it by hand.
 */
export async function printOne(req: PayloadRequest, planId: string): Promise<PlanPrint> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const kept = await keptOf(req, plan)
  return kept ? keptPrint(req, plan, kept) : draftPrint(req, plan)
}

async function keptPrint(req: PayloadRequest, plan: StoredPlan, kept: Kept): Promise<PlanPrint> {
  const { name } = await subjectOf(req, plan)
  const template = await templateOf(req, plan)
  return {
    bytes: await kept.read(),
    named: named(template, name, plan.startDate ?? kept.at),
  }
}

async function draftPrint(req: PayloadRequest, plan: StoredPlan): Promise<PlanPrint> {
  const { document, template } = await draftFor(req, plan)
  return {
    bytes: await finishDocument(req, document),
    named: named(template, document.subtitle ?? '', plan.startDate ?? nowOf(req)),
  }
}

function keptOf(req: PayloadRequest, plan: StoredPlan): Promise<Kept | undefined> {
  switch (plan.status) {
    case 'signing':
      return frozenOf(req, plan)
    case 'signed':
      return sealedOf(req, plan)
    default:
      return Promise.resolve(undefined)
  }
}

async function frozenOf(req: PayloadRequest, { id }: StoredPlan): Promise<Kept | undefined> {
  const request = await latestOf(req, 'signing-requests', {
    sort: '-sentAt',
    where: { plan: { equals: id }, status: { in: ['open', 'completed'] } },
  })
  return request && { at: request.sentAt, read: () => frozenFile(req, request) }
}

async function sealedOf(req: PayloadRequest, { id }: StoredPlan): Promise<Kept | undefined> {
  const document = await latestOf(req, 'signed-documents', {
    sort: '-sealedAt',
    where: { plan: { equals: id } },
  })
  return (
    document && {
      at: document.sealedAt,
      read: () => readUpload(req, 'signed-documents', document),
    }
  )
}

/** The latest, should a plan ever have been sent or sealed twice. */
async function latestOf<Name extends 'signing-requests' | 'signed-documents'>(
  req: PayloadRequest,
  collection: Name,
  { sort, where }: { sort: string; where: Where },
) {
  const [latest] = await findAsPerson(req, collection, { where, sort, limit: 1, orNone: true })
  return latest
}

/** By the day it takes effect, else by the day of the seal or of the print. */
const named = ({ content }: TemplateVersion, subject: string, moment: string): Named => ({
  subject,
  kind: kindOf(content),
  day: isoDay(moment),
})

/** A kind is a short word, such as `opp`; the ones of letters only are initials. */
const kindOf = ({ planKind, title }: { planKind: string; title: string }): string =>
  /^[a-z]{2,4}$/.test(planKind) ? planKind.toUpperCase() : title
