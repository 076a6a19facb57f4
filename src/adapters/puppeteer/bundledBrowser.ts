/**
 * The headless Chromium inside @sparticuz/chromium (Linux x64), with the libraries and the font it
 * needs on a machine that has none. Unpacked by ourselves and not by the package: into a folder of
 * this user alone, and in one rename, so that no other user can plant a browser there and two
 * processes that start at once do not read half a file.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'

import { DomainError } from '../../domain/errors.js'
import type { Browser } from './browser.js'
import { untar } from './untar.js'

const PACKAGE = join('node_modules', '@sparticuz', 'chromium')

/** Upwards from this file; a bundler leaves the file system alone, but not module resolution. */
function packageFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, PACKAGE, 'bin', 'chromium.br'))) {
    const parent = dirname(folder)
    if (parent === folder) {
      return undefined
    }
    folder = parent
  }
  return join(folder, PACKAGE)
}

async function versionOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  return manifest.version
}

async function unpackArchive(archive: string, target: string): Promise<void> {
  for (const { path, mode, bytes } of untar(brotliDecompressSync(await readFile(archive)))) {
    const file = join(target, normalize(join('/', path)))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes, { mode })
  }
}

async function unpack(folder: string, target: string): Promise<void> {
  const bin = (name: string) => join(folder, 'bin', name)
  await pipeline(
    createReadStream(bin('chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(target, 'chromium'), { mode: 0o700 }),
  )
  await unpackArchive(bin('al2023.tar.br'), target)
  await unpackArchive(bin('fonts.tar.br'), target)
  await writeFile(join(target, 'fonts.conf'), fontsConf(target))
}

const fontsConf = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

/** A folder that someone else made under the expected name is not to be trusted. */
async function assertOwn(folder: string): Promise<void> {
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new DomainError('configuration.invalid', `${folder} belongs to someone else; remove it.`)
  }
}

async function unpackOnce(folder: string, target: string): Promise<void> {
  const working = await mkdtemp(`${target}-`)
  try {
    await unpack(folder, working)
    await writeFile(join(working, 'fonts.conf'), fontsConf(target))
    await chmod(working, 0o700)
    await rename(working, target)
  } catch (error) {
    // Another process may have been first: then its folder is as good as ours.
    if (!existsSync(target)) {
      throw error
    }
  } finally {
    await rm(working, { recursive: true, force: true })
  }
}

export async function bundledBrowser(cacheDir: string = tmpdir()): Promise<Browser | undefined> {
  const folder = packageFolder()
  if (folder === undefined) {
    return undefined
  }
  const name = `leidraad-chromium-${await versionOf(folder)}-${userInfo().uid}`
  const target = join(cacheDir, name)
  if (!existsSync(target)) {
    await mkdir(cacheDir, { recursive: true })
    await unpackOnce(folder, target)
  }
  await assertOwn(target)
  const hasFonts = existsSync('/etc/fonts/fonts.conf')
  return {
    path: join(target, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(target, 'lib'),
      ...(!hasFonts && { FONTCONFIG_FILE: join(target, 'fonts.conf') }),
    },
  }
}
