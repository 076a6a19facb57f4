import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { Occasion } from '../../domain/definition/definition.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { ConsentState } from '../../domain/signing/consent.js'
import type { EndReason } from '../../domain/plans/phase.js'
import type { PlanStatus } from '../../domain/plans/planChange.js'
import type { PersonName } from '../../domain/pupils/name.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import { loadAsSystem } from '../load.js'
import { remembered } from '../remember.js'
import type { StoredVersion } from '../standards/stored.js'

export type StoredPlan = {
  id: string
  title?: string | null
  /** What it is about, as its template says: a pupil, a group, or neither: the school. */
  pupil?: unknown
  group?: unknown
  template: unknown
  startDate?: string | null
  evaluateBy?: string | null
  establishBy?: string | null
  endDate?: string | null
  registeredFrom?: string | null
  registeredUntil?: string | null
  occasion?: Occasion | null
  endedAt?: string | null
  endReason?: EndReason | null
  createdAt?: string
  /** How often answers were saved. */
  revision?: number | null
  status: PlanStatus
  /** How guardians stand to the action part that they read in this request. */
  consent?: ConsentState | null
  consentRequest?: string | null
  school?: unknown
  board?: unknown
}

export type StoredPupil = PersonName & {
  id: string
  displayName: string
  dateOfBirth?: string | null
  enrolmentDate?: string | null
  groupName?: string | null
  email?: string | null
  guardians?:
    | {
        id?: string | null
        name: string
        email?: string | null
        phone?: string | null
        hasCustody?: boolean | null
      }[]
    | null
}

export type TemplateVersion = StoredVersion & { content: PlanTemplateContent }

/** The template version that a plan holds on to, whoever may read that version today. */
export function templateOf(
  req: PayloadRequest,
  { template }: Pick<StoredPlan, 'template'>,
): Promise<TemplateVersion> {
  const id = idOf(template) ?? ''
  return remembered(req, `standard-versions ${id}`, () => readTemplate(req, id))
}

async function readTemplate(req: PayloadRequest, id: string): Promise<TemplateVersion> {
  const version = await loadAsSystem<StoredVersion>(req, { collection: 'standard-versions', id })
  if (version.content.kind !== 'planTemplate') {
    throw new DomainError('record.notFound', `Version ${id} is no plan template`)
  }
  return version as TemplateVersion
}

export const pupilOf = (req: PayloadRequest, { pupil }: Pick<StoredPlan, 'pupil'>) =>
  loadAsSystem<StoredPupil>(req, { collection: 'pupils', id: idOf(pupil) ?? '' })
