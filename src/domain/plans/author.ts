/** Who wrote what stands in a plan, kept as they were called then. */
import type { ContributorRole } from '../definition/access.js'

export type Author =
  | { kind: 'staff'; id: string; name: string }
  | { kind: 'contributor'; id: string; name: string; role: ContributorRole }

export const authorKey = ({ kind, id }: Pick<Author, 'kind' | 'id'>): string => `${kind}:${id}`
