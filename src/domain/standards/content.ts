/**
 * What a published version of a standard holds: plain JSON values, frozen and hashed.
 * The section order of a function description follows the FUWASYS form of the Dutch school sector.
 */
import type { PlanDefinition } from '../definition/definition.js'
import type { PrintLayout } from '../layout/layout.js'
import type { RichBlock } from '../richText/richBlock.js'

export type FunctionDescriptionContent = {
  kind: 'functionDescription'
  title: string
  descriptionKind: 'norm' | 'example' | 'custom' | 'taskDescription'
  /** Header of a valued function; absent for a task description. */
  position: { label: PositionField; value: string }[]
  context: RichBlock[]
  resultAreas: { id: string; title: string; activities: RichBlock[] }[]
  authority: { decides?: string; framework?: string; accountability?: string }
  knowledge: RichBlock[]
  contacts: { id: string; withWhom: string; about?: string; purpose?: string }[]
  /** What an import could not place. */
  remainder: RichBlock[]
}

export const positionFields = [
  'code',
  'department',
  'salaryScale',
  'classification',
  'fuwasysAdvice',
  'fieldOfWork',
  'scores',
  'totalScore',
  'valuedBy',
  'valuedOn',
  'fuwasysVersion',
] as const
export type PositionField = (typeof positionFields)[number]

export type CareProtocolContent = {
  kind: 'careProtocol'
  title: string
  control: {
    status: 'concept' | 'approved' | 'established' | 'inForce'
    legalBasis?: string
    appliesTo?: string
    discussedIn?: string
    discussedOn?: string
    participation?: {
      right: 'consent' | 'advice'
      council: string
      article?: string
      date?: string
    }
    establishedBy?: string
    establishedOn?: string
    inForceOn?: string
    archive?: string
    evaluateOn?: string
    contacts?: string
    revisions: { id: string; date: string; remark: string }[]
  }
  purpose: RichBlock[]
  legalFramework: RichBlock[]
  terms: { id: string; term: string; meaning: string }[]
  roles: { id: string; role: string; responsibility: string }[]
  steps: {
    id: string
    title: string
    description: RichBlock[]
    responsible: string
    deadline?: string
    form?: string
  }[]
  communication: RichBlock[]
  registration: RichBlock[]
  evaluation: RichBlock[]
  annexes: { id: string; title: string; text: RichBlock[] }[]
}

export type PlanTemplateContent = {
  kind: 'planTemplate'
  title: string
  planKind: string
  definition: PlanDefinition
  layout?: PrintLayout
}

export type StandardContent = FunctionDescriptionContent | CareProtocolContent | PlanTemplateContent
export type StandardKind = StandardContent['kind']
