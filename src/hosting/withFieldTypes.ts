/** The types of field of an app, in the browser. */
import type { Config } from 'payload'

import type { AnyHostType } from '../domain/fieldTypes/hostType.js'

type Said = { fieldTypes?: readonly AnyHostType[]; fieldTypesProvider?: string }

/** Around every page of the admin, so that the browser knows them before it reads a definition. */
export function withFieldTypes(config: Config, said: Said): Config {
  const { fieldTypes = [], fieldTypesProvider: path } = said
  if (path === undefined) {
    return config
  }
  const clientProps = { names: fieldTypes.map(({ name }) => name) }
  const { components } = config.admin ?? {}
  const providers = [{ path, clientProps }, ...(components?.providers ?? [])]
  return { ...config, admin: { ...config.admin, components: { ...components, providers } } }
}
