import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * What is made once and kept in a file: the text that stands there, or that of `make` from now on.
 * Written elsewhere and named as a whole: processes that start at once keep the same.
 */
export function keepOnce(file: string, make: () => string): string {
  if (!existsSync(file)) {
    nameOnce(file, make())
  }
  return readFileSync(file, 'utf8').trim()
}

/** On such a disk the last of two that start at once is kept. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'ENOSYS']

function nameOnce(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (WITHOUT_LINKS.includes(code)) {
      renameSync(draft, file)
    } else if (code !== 'EEXIST') {
      throw error
    }
  } finally {
    rmSync(draft, { force: true })
  }
}
