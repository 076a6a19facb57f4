import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The nearest folder upwards from this file that holds `path`. Walking instead of resolving: a
 * bundler rewrites `require.resolve` and `new URL(…, import.meta.url)`, but not the file system.
 */
export function folderAbove(path: string): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, path))) {
    const parent = dirname(folder)
    if (parent === folder) {
      return undefined
    }
    folder = parent
  }
  return join(folder, path)
}
