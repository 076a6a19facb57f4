const MAX_PHONE = 30

/** Digits as people write them, with `+`, spaces, hyphens and brackets between; 3 to 15 digits. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/[\s\-().]/g, '')
  return text.length <= MAX_PHONE && /^\+?\d{3,15}$/.test(digits)
}
