import type { StoredVersion } from '../../actions/standards/stored.js'
import type { ApiPath } from '../../domain/kernel/slugs.js'

/** Published versions as the API lists them. */
export type PublishedVersion = Pick<StoredVersion, 'id' | 'number' | 'publishedAt'>

export const versionsPath = (standardId: string | number): ApiPath =>
  `/standard-versions?${new URLSearchParams({
    'where[standardId][equals]': String(standardId),
    sort: '-number',
    limit: '5',
    depth: '0',
  }).toString()}`
