import type { CollectionConfig } from 'payload'

export const Pages: CollectionConfig = {
  slug: 'pages',
  admin: { useAsTitle: 'title' },
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'picture', type: 'upload', relationTo: 'pictures' },
    { name: 'content', type: 'richText' },
  ],
}
