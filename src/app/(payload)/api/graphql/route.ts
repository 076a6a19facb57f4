import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { limited } from 'leidraad/next'

export const POST = limited(GRAPHQL_POST(config), config)
