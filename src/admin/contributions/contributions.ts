/** What the API says about the contributions to a plan. */
import type { ContributorRole } from '../../domain/definition/access.js'
import type { ContributionStatus } from '../../domain/contributions/contribution.js'

export type Contribution = {
  id: string
  name: string
  email: string
  role: ContributorRole
  status: ContributionStatus
  /** Titles of what was asked. */
  sections: string[]
  expiresAt: string
  dueDate?: string
  /** When the last mail left. */
  invitedAt?: string
  doneAt?: string
  /** While the mail with the link has not left. */
  mail?: 'waiting' | 'retrying' | 'failed' | 'refused'
}

export type AskableSection = { id: string; title: string; mayFill: boolean }
export type AskableRole = { role: ContributorRole; sections: AskableSection[] }
export type Suggestion = { role: ContributorRole; name: string; email: string }

export type ContributionsOfPlan = {
  /** Whether the plan can still be filled. */
  isOpen: boolean
  contributions: Contribution[]
  roles: AskableRole[]
  suggestions: Suggestion[]
  /** Of whoever would ask now. */
  senderEmail: string
}
