/** Published versions as the API lists them. */
export type PublishedVersion = { id: string; number: number; publishedAt: string }

export const versionsPath = (standardId: string | number): string =>
  `/standard-versions?${new URLSearchParams({
    'where[standardId][equals]': String(standardId),
    sort: '-number',
    limit: '5',
    depth: '0',
  }).toString()}`
