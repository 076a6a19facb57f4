/** Says what is being done, and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  process.stdout.write(`${what} …`)
  const result = await work()
  console.log(` klaar (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return result
}
