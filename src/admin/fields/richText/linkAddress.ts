/** The address of a link, when it can be opened safely: the web, mail or telephone. */
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

export function linkAddress(typed: string): string | undefined {
  const text = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  try {
    const { protocol, hostname, href } = new URL(whole)
    const isWeb = protocol === 'http:' || protocol === 'https:'
    return schemes.has(protocol) && (!isWeb || hostname.includes('.')) ? href : undefined
  } catch {
    return undefined
  }
}
