import { PdfString } from '@libpdf/core'

import type { Span } from './scanOperators.js'

/** The text that a string of a content stream holds, brackets included (ISO 32000-1, 7.3.4 and 7.9.2.2). */
export function textString(content: Uint8Array, { start, end }: Span): string {
  const written = Buffer.from(content.subarray(start, end)).toString('latin1')
  const inner = written.slice(1, -1)
  const bytes = written.startsWith('<')
    ? Buffer.from(inner.replace(/\s/g, ''), 'hex')
    : Buffer.from(inner.replace(escaped, unescaped), 'latin1')
  return new PdfString(bytes).asString()
}

const escaped = /\\([0-7]{1,3}|\r?\n|[^])/g

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (_: string, sign: string): string =>
  /^[0-7]/.test(sign)
    ? String.fromCharCode(parseInt(sign, 8) & 255)
    : sign.endsWith('\n')
      ? ''
      : (controls[sign] ?? sign)
