import type { TaskConfig } from 'payload'

export const countPages: TaskConfig<{ input: object; output: { pages: number } }> = {
  slug: 'countPages',
  outputSchema: [{ name: 'pages', type: 'number', required: true }],
  handler: async ({ req }) => {
    const { totalDocs } = await req.payload.count({ collection: 'pages' })
    return { output: { pages: totalDocs } }
  },
}
