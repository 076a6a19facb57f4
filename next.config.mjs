import { withPayload } from '@payloadcms/next/withPayload'

/** Public addresses without /api in them; the pages themselves are endpoints of the plugin. */
const publicAddresses = [
  { source: '/teken/:path*', destination: '/api/leidraad/teken/:path*' },
  { source: '/bijdrage/:path*', destination: '/api/leidraad/bijdrage/:path*' },
  { source: '/concept/:path*', destination: '/api/leidraad/concept/:path*' },
  { source: '/gesprek/:path*', destination: '/api/leidraad/gesprek/:path*' },
  { source: '/controle', destination: '/api/leidraad/controle' },
  { source: '/pagina/:path*', destination: '/api/leidraad/pagina/:path*' },
  // Where probes asked before the plugin had one place for what is its own.
  { source: '/api/health', destination: '/api/leidraad/health' },
]

const rewrites = () => ({
  beforeFiles: [],
  afterFiles: publicAddresses,
  // What is nowhere is told in the language of who asks; the framework's own page is English.
  fallback: [{ source: '/:path*', destination: '/api/leidraad/onbekend' }],
})

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // `npm run check` checks types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  rewrites,
  // Scripts and styles; pages and answers of the API say more, each by itself.
  headers: () => [
    {
      source: '/_next/:path*',
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    },
  ],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // What Next keeps of a body for proxy.ts; the action's own limit comes first.
    proxyClientMaxBodySize: '2mb',
    // Payload names its errors by their classes, and what is logged goes by that name.
    serverMinification: false,
  },
  redirects: () => [{ source: '/', destination: '/admin', permanent: false }],
  serverExternalPackages: [
    '@libpdf/core',
    '@puppeteer/browsers',
    '@sparticuz/chromium',
    'asn1js',
    'css-tree',
    'handlebars',
    'nodemailer',
    'pkijs',
    'puppeteer-core',
    'sax',
    'yauzl',
  ],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
