/**
 * The types of our records, made from the collections by `npm run generate`: as `actions/records` and
 * `actions/load` read them, so with relations as ids, ids as text, and JSON as what it holds.
 */
import type { Config } from 'payload'

type TypeScript = NonNullable<Config['typescript']>
type Hook = NonNullable<TypeScript['schema']>[number]
type Schema = ReturnType<Hook>

/** What Payload keeps for itself; of its queue we read. */
const isForeign = (name: string): boolean => /^payload-(?!jobs$)/.test(name)

const recordsOf: Hook = ({ jsonSchema: { properties, definitions } }) => {
  const collections = properties?.collections?.properties ?? {}
  const names = Object.keys(collections).filter((name) => !isForeign(name))
  const of = (schemas: Record<string, Schema> = {}) =>
    Object.fromEntries(names.map((name) => [name, asRead(schemas[name] ?? {}, true)]))
  return {
    title: 'Records',
    type: 'object',
    additionalProperties: false,
    properties: of(collections),
    required: names,
    definitions: of(definitions),
  }
}

function asRead(schema: Schema, isRequired: boolean): Schema {
  if (typeof schema.holds === 'string') {
    return { tsType: isRequired ? schema.holds : `${schema.holds} | null` }
  }
  const { oneOf: [id, record] = [], ...told } = schema
  return record?.$ref ? { ...told, ...id } : withParts(schema)
}

function withParts(schema: Schema): Schema {
  const { properties, required, items } = schema
  return {
    ...schema,
    ...(properties && { properties: propertiesAsRead(properties, required) }),
    ...(items && !Array.isArray(items) && { items: asRead(items, true) }),
  }
}

const propertiesAsRead = (
  properties: Record<string, Schema>,
  required: Schema['required'],
): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      asRead(schema, Array.isArray(required) && required.includes(name)),
    ]),
  )

/** Every interface is told to be one of the collections, which its name tells already. */
const withoutOrigins = ({ compiledTypes }: { compiledTypes: string }): string =>
  compiledTypes.replaceAll(/\/\*\*\n \* This interface was referenced by [^/]*\*\/\n/g, '')

export const recordTypes: TypeScript = {
  autoGenerate: false,
  // The names of an app's collections are the app's to declare.
  declare: false,
  outputFile: 'src/records/generated.ts',
  schema: [recordsOf],
  postProcess: [withoutOrigins],
}
