/**
 * A failed query quotes its values, and an error goes to the log: names of pupils would go with it.
 * The query itself and its cause stay.
 */
export function withoutValues(error: unknown): unknown {
  if (error instanceof Error && 'params' in error) {
    error.params = []
    error.message = stripped(error.message)
    error.stack = stripped(error.stack ?? '')
  }
  return error
}

const stripped = (text: string): string => text.replace(/\nparams:[\s\S]*?(?=\n\s+at |$)/, '')
