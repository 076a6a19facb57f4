import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/forms/format.js'
import type { Named } from '../../domain/printJobs/zipNames.js'
import { asPerson } from '../asSystem.js'
import { loadAsPerson } from '../load.js'
import { draftFor } from '../plans/printPlan.js'
import { templateOf, type StoredPlan, type TemplateVersion } from '../plans/stored.js'
import { subjectOf } from '../plans/subjectOf.js'
import { finishDocument } from '../printDocument.js'
import { readUpload } from '../readUpload.js'
import { nowOf } from '../services.js'

export type PlanPrint = { bytes: Uint8Array; named: Named }

type Sealed = { id: string; sealedAt: string; filename?: string | null }

/**
 * A plan as this person may have it now: sealed, once it is signed and they may read that document;
 * else as they could print it by hand.
 */
export async function printOne(req: PayloadRequest, planId: string): Promise<PlanPrint> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  const sealed = plan.status === 'signed' ? await sealedOf(req, planId) : undefined
  return sealed ? sealedPrint(req, plan, sealed) : draftPrint(req, plan)
}

async function sealedPrint(
  req: PayloadRequest,
  plan: StoredPlan,
  sealed: Sealed,
): Promise<PlanPrint> {
  const { name } = await subjectOf(req, plan)
  const template = await templateOf(req, plan)
  return {
    bytes: await readUpload(req, 'signed-documents', sealed),
    named: named(template, name, plan.startDate ?? sealed.sealedAt),
  }
}

async function draftPrint(req: PayloadRequest, plan: StoredPlan): Promise<PlanPrint> {
  const { document, template } = await draftFor(req, plan)
  return {
    bytes: await finishDocument(req, document),
    named: named(template, document.subtitle ?? '', plan.startDate ?? nowOf(req)),
  }
}

/** The latest, should a plan ever have been sealed twice. */
async function sealedOf(req: PayloadRequest, planId: string): Promise<Sealed | undefined> {
  const { docs } = await req.payload.find({
    collection: 'signed-documents',
    where: { plan: { equals: planId } },
    sort: '-sealedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    // None for a role that reads no sealed documents.
    disableErrors: true,
    ...asPerson(req),
  })
  return docs[0] as unknown as Sealed | undefined
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
