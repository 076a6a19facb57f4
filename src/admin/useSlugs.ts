'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import {
  nameOfSlug,
  pathInApp,
  prefixedSlugs,
  type CollectionName,
  type Slugs,
} from '../domain/kernel/slugs.js'

type Told = { leidraad?: { slugs: Slugs } } | undefined

const unprefixed = prefixedSlugs('')

/** What this app calls our collections, as the plugin tells the admin; nobody is told who is logged out. */
export function useSlugs(): Slugs {
  const { admin } = useConfig().config
  return (admin.custom as Told)?.leidraad?.slugs ?? unprefixed
}

/** Our name of the collection that a page is of. */
export function useNameOf(slug: string | undefined): CollectionName | undefined {
  const slugs = useSlugs()
  return slug === undefined ? undefined : nameOfSlug(slugs, slug)
}

/** Gives the address of a page of the admin: `addressOf('/collections/plans/7')`. */
export function useAdminAddress(): (path: `/${string}`) => string {
  const slugs = useSlugs()
  const adminRoute = useConfig().config.routes.admin
  return (path) => formatAdminURL({ adminRoute, path: pathInApp(slugs, path) })
}
