/** The GraphQL of an app, made for who asks it and once, as the platform does: it takes half a second. */
import type { ExecutionResult } from 'graphql'
import type { Payload } from 'payload'

type Ask = (source: string, contextValue: unknown) => Promise<ExecutionResult>

export function graphqlOf({ config }: Payload): Ask {
  let made: Promise<Ask> | undefined
  const make = async (): Promise<Ask> => {
    const [{ configToSchema }, { graphql }] = await Promise.all([
      import('@payloadcms/graphql'),
      import('graphql'),
    ])
    const { schema } = configToSchema(config)
    return (source, contextValue) => graphql({ schema, source, contextValue })
  }
  return async (source, contextValue) => (await (made ??= make()))(source, contextValue)
}
