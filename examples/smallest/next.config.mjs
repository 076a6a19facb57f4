import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload({
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
})
