/** The routes of the built platform with their limits, as docs/security.md lists them. */
import { readFileSync, readdirSync } from 'node:fs'

import type { Endpoint, SanitizedConfig } from 'payload'

import { prefixedSlugs } from '../../src/domain/kernel/slugs.js'
import { bodyLimitOf } from '../../src/domain/limits/bodyLimit.js'
import { ratesOf, type Rate } from '../../src/domain/limits/rates.js'
import { ANSWERED_WITHIN } from '../../src/limits/limited.js'

export type RouteRow = { size: string; rate: string; time: string }

const MB = 1024 * 1024
const MINUTE = 60_000
const slugs = prefixedSlugs('')
const withoutBody = ['GET', 'DELETE']

type Route = { method: string; path: string }

const routesIn = (endpoints: readonly Endpoint[] | false): Route[] =>
  (endpoints || []).map(({ method, path }) => ({ method: method.toUpperCase(), path }))

const nameOf = ({ method, path }: Route) => `${method} /api${path.replace(/\/$/, '')}`

/** A collection of Payload's own, with what every collection has and nothing else. */
const PLAIN = 'payload-kv'
/** The same for collections that keep files. */
const FILES = 'media'

/** What every collection has is one row, `/:collection`; of those that keep files, `/:upload`. */
export function routesOf({ collections, endpoints }: SanitizedConfig): Map<string, RouteRow> {
  const uploads = collections.flatMap(({ slug, upload }) =>
    typeof upload === 'object' ? [slug] : [],
  )
  const rowsFor = ({ method, path }: Route, slug: string) => {
    const any = uploads.includes(slug) ? FILES : PLAIN
    const shared = routesOfSlug(any).some((route) => nameOf(route) === nameOf({ method, path }))
    const own = rowOf({ method, path: `/${slug}${path}` }, uploads)
    const general = rowOf({ method, path: `/${any}${path}` }, uploads)
    const isShared = shared && JSON.stringify(own) === JSON.stringify(general)
    const name = any === FILES ? ':upload' : ':collection'
    return [nameOf({ method, path: `/${isShared ? name : slug}${path}` }), own] as const
  }
  const routesOfSlug = (slug: string) =>
    routesIn(collections.find((collection) => collection.slug === slug)?.endpoints ?? false)
  const ofApp = [{ method: 'POST', path: '/graphql' }, ...routesIn(endpoints)]
  return new Map([
    ...ofApp.map((route) => [nameOf(route), rowOf(route, uploads)] as const),
    ...collections.flatMap(({ slug }) => routesOfSlug(slug).map((route) => rowsFor(route, slug))),
  ])
}

function rowOf({ method, path }: Route, uploads: readonly string[]): RouteRow {
  const { anyone, person } = bodyLimitOf(path, { slugs, uploads })
  const larger = person === anyone ? '' : `; logged in ${person / MB} MB`
  return {
    size: withoutBody.includes(method) ? '–' : `${anyone / MB} MB${larger}`,
    rate: ratesOf({ path, slugs }).slice(1).map(rateText).join('; ') || 'general',
    time: `${ANSWERED_WITHIN / MINUTE} min`,
  }
}

const rateText = ({ times, within, per }: Rate): string =>
  `${times} per ${per} in ${within / 60} min`

/** Pages of Next, apart from the API. */
export const pagesOfApp = (): string[] =>
  readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)(page|route)\.tsx?$/.test(file),
  )

const line = /^\| `([^`]+)` +\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm

export function routesTold(): Map<string, RouteRow & { who: string }> {
  const text = readFileSync('docs/security.md', 'utf8')
  return new Map(
    [...text.matchAll(line)].map(([, name = '', who = '', size = '', rate = '', time = '']) => [
      name,
      { who, size, rate, time },
    ]),
  )
}
