import { stat } from 'node:fs/promises'

import { findBrowser, type BrowserSearch } from './findBrowser.js'

/** Changes when another browser is found, or another is put in its place while we run. */
export function createBrowserVersion(search: BrowserSearch): () => Promise<string> {
  let found: Promise<string> | undefined
  const pathOf = async (): Promise<string> => {
    found ??= findBrowser(search).then(({ path }) => path)
    try {
      return await found
    } catch (error) {
      found = undefined
      throw error
    }
  }
  return async () => {
    const path = await pathOf()
    const { size, mtimeMs } = await stat(path)
    return `${path}:${size}:${mtimeMs}`
  }
}
