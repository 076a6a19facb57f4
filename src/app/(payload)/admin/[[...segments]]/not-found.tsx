import config from '@payload-config'
import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views'
import { reachable } from 'leidraad/rsc'

import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata(args: Args) {
  await reachable(config)
  return generatePageMetadata({ config, ...args })
}

export default async function NotFound(args: Args) {
  await reachable(config)
  return NotFoundPage({ config, importMap, ...args })
}
