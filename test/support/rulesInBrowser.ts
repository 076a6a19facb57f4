/** The rules of the domain in a real browser, as modules, so that both sides can be asked the same. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

import type { Browser, Page } from 'puppeteer-core'
import ts from 'typescript'

const libraries = {
  zod: '/node_modules/zod/index.js',
  canonicalize: '/node_modules/canonicalize/lib/canonicalize.js',
}
const page = `<!doctype html><meta charset="utf-8"><title>Regels</title>
<script type="importmap">${JSON.stringify({ imports: libraries })}</script>`

const compiled = new Map<string, string>()

/** A module by its address: our TypeScript compiled, a library as it is. */
async function moduleAt(path: string): Promise<string> {
  const known = compiled.get(path)
  if (known !== undefined) {
    return known
  }
  const text = path.startsWith('/node_modules/')
    ? await readFile(join('.', path), 'utf8')
    : ts.transpileModule(await readFile(join('.', path.replace(/\.js$/, '.ts')), 'utf8'), {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
      }).outputText
  compiled.set(path, text)
  return text
}

function serveModules(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
      return
    }
    moduleAt(path).then(
      (text) => response.setHeader('Content-Type', 'text/javascript').end(text),
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server)
    })
  })
}

export type RulesInBrowser = { page: Page; close: () => Promise<void> }

export async function openRules(browser: Browser): Promise<RulesInBrowser> {
  const server = await serveModules()
  const { port } = server.address() as AddressInfo
  const opened = await browser.newPage()
  await opened.goto(`http://127.0.0.1:${port}/`)
  const close = async () => {
    await opened.close()
    server.close()
  }
  return { page: opened, close }
}

/** Calls an exported function of a module with every list of arguments, in the browser. */
export const callInBrowser = (
  { page: opened }: RulesInBrowser,
  [module, name]: [string, string],
  calls: unknown[][],
): Promise<unknown[]> =>
  opened.evaluate(
    async (address, exported, lists) => {
      const loaded = (await import(address)) as Record<string, (...values: unknown[]) => unknown>
      return lists.map((list) => loaded[exported]?.(...list))
    },
    module,
    name,
    calls,
  )
