import type { CollectionConfig } from 'payload'

export const Pictures: CollectionConfig = {
  slug: 'pictures',
  upload: { staticDir: './pictures' },
  access: { read: () => true },
  fields: [{ name: 'alt', type: 'text' }],
}
