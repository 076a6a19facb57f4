import type { JSONField } from 'payload'

/**
 * What a JSON field holds, as a type of the domain: `holds('Disclosure[]', 'audit/event')`. It is told
 * to the types of our records (scripts/support/recordTypes.ts); in those that an app generates for
 * itself the field stays JSON, because no path leads from there to our domain.
 */
export const holds = (type: string, file?: string): Pick<JSONField, 'typescriptSchema'> => ({
  typescriptSchema: [
    ({ jsonSchema }) => ({
      ...jsonSchema,
      holds: file ? `import('../domain/${file}.js').${type}` : type,
    }),
  ],
})
