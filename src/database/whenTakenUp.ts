import type { DatabaseAdapterObj, Payload } from 'payload'

/**
 * Does something with Payload each time it takes up a configuration. `onInit` would be the usual
 * place, but Payload skips that after a start that failed, and after a reload in development.
 */
export const whenTakenUp = (
  database: DatabaseAdapterObj,
  act: (payload: Payload) => void,
): DatabaseAdapterObj => ({
  ...database,
  init: ({ payload }) => {
    const adapter = database.init({ payload })
    const init = adapter.init?.bind(adapter)
    adapter.init = async () => {
      act(payload)
      await init?.()
    }
    return adapter
  },
})
