/** Ids from the words people chose: readable where they turn up, unique, and kept when words change. */
import { forbiddenKeys, limits } from './limits.js'

const LONGEST = 40

function slugOf(label: string): string {
  const slug = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/ł/g, 'l')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(slug) ? slug : `x-${slug}`.replace(/-$/, '')
}

/** `doelen`, or `doelen-2` when that is taken. */
export function freshId(label: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(label)
  const isFree = (id: string): boolean => !taken.has(id) && !forbiddenKeys.has(id)
  let id = slug
  for (let number = 2; !isFree(id); number += 1) {
    id = `${slug}-${number}`.slice(0, limits.id)
  }
  return id
}

/** Hands out ids that nothing else has, each to one. */
export function idGiver(taken: Iterable<string>): (label: string) => string {
  const known = new Set(taken)
  return (label) => {
    const id = freshId(label, known)
    known.add(id)
    return id
  }
}
