/** What a document shows. No SVG: it can carry script. */
export const pictureTypes = ['image/png', 'image/jpeg'] as const

export const isPicture = (mimeType: unknown): boolean =>
  (pictureTypes as readonly unknown[]).includes(mimeType)
