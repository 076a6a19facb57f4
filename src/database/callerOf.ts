const OWN =
  /node_modules|node:internal|[/\\](src|dist)[/\\]database[/\\]|actions[/\\]inTransaction|^\s*at (async )?(new )?(Promise|Object|Array)?\.?<anonymous>$/

/** The line of our caller's code from the stack: not of Payload, Node or this folder. */
export function callerOf(): string {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 60
  const { stack = '' } = new Error()
  Error.stackTraceLimit = limit
  const lines = stack.split('\n').slice(1)
  const line = lines.find((candidate) => !OWN.test(candidate)) ?? lines.at(-1) ?? 'an unknown place'
  return line.trim().replace(/^at /, '')
}
