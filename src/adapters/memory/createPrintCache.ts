import { LRUCache } from 'lru-cache'

import type { PrintCache } from '../../ports/printCache.js'

/** With 0 bytes only those who ask at the same moment share. */
export function createPrintCache({ maxBytes }: { maxBytes: number }): PrintCache {
  const kept =
    maxBytes > 0
      ? new LRUCache<string, Uint8Array>({
          maxSize: maxBytes,
          sizeCalculation: (pdf) => Math.max(pdf.byteLength, 1),
        })
      : undefined
  const underWay = new Map<string, Promise<Uint8Array>>()

  const make = (key: string, work: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const making = work()
      .then((pdf) => {
        kept?.set(key, pdf)
        return pdf
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, making)
    return making
  }

  return {
    once: async (key, work) => {
      const pdf = kept?.get(key) ?? (await (underWay.get(key) ?? make(key, work)))
      return pdf.slice()
    },
  }
}
