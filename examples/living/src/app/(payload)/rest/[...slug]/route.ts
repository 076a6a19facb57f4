import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { limited } from 'leidraad/next'

export const GET = limited(REST_GET(config), config)
export const POST = limited(REST_POST(config), config)
export const DELETE = limited(REST_DELETE(config), config)
export const PATCH = limited(REST_PATCH(config), config)
export const PUT = limited(REST_PUT(config), config)
export const OPTIONS = limited(REST_OPTIONS(config), config)
