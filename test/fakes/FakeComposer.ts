import type { Composer } from '../../src/ports/composer.js'

const escaped = (text: string) => text.replace(/[&<>"'=`]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** All text of a document in one page without a layout. */
export function createFakeComposer(): Composer {
  const textsOf = (value: unknown): string[] => {
    if (typeof value === 'string') {
      return [value]
    }
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
  }
  return {
    checkSource: () => [],
    compose: (document) => {
      const paragraphs = textsOf(document).map((text) => `<p>${escaped(text)}</p>`)
      return Promise.resolve(
        `<!doctype html><html lang="${document.language}"><head><title>${escaped(document.title)}</title></head><body>${paragraphs.join('')}</body></html>`,
      )
    },
  }
}
