/** Options of the plugin. `resolveOptions` reports every mistake at start-up, all at once. */
import type { Config } from 'payload'

import { DomainError } from './domain/errors.js'
import type { AnyHostType } from './domain/fieldTypes/hostType.js'
import type { Slugs } from './domain/kernel/slugs.js'
import { collectionMistakes, slugsOf, type CollectionsOption } from './hosting/collectionOptions.js'
import { fieldTypeMistakes } from './hosting/fieldTypeMistakes.js'
import type { Archiver } from './ports/archiver.js'
import type { Codec } from './ports/codec.js'
import type { Composer } from './ports/composer.js'
import type { Finisher } from './ports/finisher.js'
import type { PrintCache } from './ports/printCache.js'
import type { Printer } from './ports/printer.js'
import type { Sealer } from './ports/sealer.js'

/** Their types and obligations are in `leidraad/ports`. */
export type OwnAdapters = {
  composer?: Composer
  printer?: Printer
  finisher?: Finisher
  codec?: Codec
  archiver?: Archiver
  /** Instead of one in memory; `printCacheBytes` says nothing to it. */
  printCache?: PrintCache
}

/** Only `sealer` must be there. Sizes are bytes; the defaults suit one server. */
export type LeidraadOptions = {
  /** Seals signed documents: `createSealer()` of `leidraad/verify`, or one of your own. */
  sealer: Sealer
  /**
   * Keeps the shape of the database, so that no migration drops anything, and does nothing else: what is
   * stored stays, and can be neither seen over the network nor changed.
   * @default false
   */
  disabled?: boolean
  /**
   * The app's own people and pictures in place of ours, a collection of ours changed by a function as
   * Payload's own plugins have it, or left out; what must hold holds whatever such a function gives.
   * `docs/decisions/0022` tells what that is.
   * @example { users: 'staff', media: 'pictures', careProtocols: false }
   */
  collections?: CollectionsOption
  /**
   * What the slugs of our collections begin with, where the app has some of their names already: in
   * addresses, tables and folders of files, so set it before the first plan is made.
   * @default none
   * @example 'leidraad-'
   */
  prefix?: string
  /**
   * Address people reach the app at, without a slash at the end: links in mails start with it.
   * @default config.serverURL
   * @example 'https://plannen.kompas.example'
   */
  publicUrl?: string
  /**
   * Path before the public pages; the pages themselves are endpoints of Payload's API.
   * The runnable app rewrites `/teken` and `/controle` to them and sets ''.
   * @default `${routes.api}/leidraad`: '/api/leidraad' where the app says nothing else
   */
  pagesPath?: string
  /**
   * Whoever registers first, in the admin of an app without people, may make themselves platform
   * administrator: for an app that nobody reaches before its owner. Elsewhere the app makes its first
   * administrator itself, with `payload.create` and `memberships: [{ role: 'platformAdmin' }]`.
   * @default false
   */
  firstUserAdministers?: boolean
  /** Folder for uploaded and sealed files. @default '.data/files' */
  filesDir?: string
  /**
   * Shows mails written to this folder in the admin, to people of the school they are from. They hold
   * the personal links of signers, so only a sealer of demonstrations goes with it.
   */
  outboxDir?: string
  /** Chromium to print with. @default the one found on this machine */
  browserPath?: string
  /** Documents printed at once. @default number of cores and one */
  printConcurrency?: number
  /** Bytes of memory for prints that may be asked for again; 0 keeps none. @default 64 MB */
  printCacheBytes?: number
  /** Largest Word document read, in bytes. @default 20 MB */
  importLimit?: number
  /** Replace a part of the outside world; for tests and for other renderers. */
  adapters?: OwnAdapters
  /**
   * Types of field of this app, beside ours; each made with `fieldType()` of `leidraad/fieldTypes`. A
   * definition can name them from the first start on; one that was taken out again leaves answers that
   * read and print as text. The list is the same in every Payload of one process.
   * @default []
   */
  fieldTypes?: readonly AnyHostType[]
  /**
   * Path of the client component that brings `fieldTypes` to the browser, as Payload names components;
   * made with `fieldTypesProvider()` of `leidraad/fieldTypes/admin`.
   * @example '/src/fieldTypes/provider#FieldTypes'
   */
  fieldTypesProvider?: string
  /** The time it is, for tests. @default () => new Date() */
  now?: () => Date
}

export type ResolvedOptions = Readonly<{
  disabled: boolean
  slugs: Slugs
  publicUrl: string
  pagesPath: string
  firstUserAdministers: boolean
  filesDir: string
  outboxDir: string | undefined
  browserPath: string | undefined
  printConcurrency: number | undefined
  printCacheBytes: number
  importLimit: number
  now: () => Date
}>

const DEFAULT_IMPORT_LIMIT = 20 * 1024 * 1024
const DEFAULT_CACHE = 64 * 1024 * 1024

const isAddress = (value: string): boolean => /^https?:\/\/[^/]+(\/[^/]+)*$/.test(value)
const isPath = (value: string): boolean => value === '' || /^(\/[\w.-]+)+$/.test(value)

/** What the config around the plugin says, with Payload's own defaults. */
const hostOf = ({ serverURL, routes }: Pick<Config, 'serverURL' | 'routes'>) => ({
  address: serverURL ? serverURL : 'http://localhost:3000',
  api: (routes?.api ?? '/api').replace(/\/$/, ''),
})

export function resolveOptions(
  options: LeidraadOptions,
  config: Pick<Config, 'serverURL' | 'routes' | 'collections' | 'globals' | 'admin'>,
): ResolvedOptions {
  const host = hostOf(config)
  const resolved: ResolvedOptions = {
    disabled: options.disabled ?? false,
    slugs: slugsOf(options),
    publicUrl: options.publicUrl ?? host.address,
    pagesPath: options.pagesPath ?? `${host.api}/leidraad`,
    filesDir: options.filesDir ?? '.data/files',
    firstUserAdministers: options.firstUserAdministers ?? false,
    outboxDir: options.outboxDir,
    browserPath: options.browserPath,
    printConcurrency: options.printConcurrency,
    printCacheBytes: options.printCacheBytes ?? DEFAULT_CACHE,
    importLimit: options.importLimit ?? DEFAULT_IMPORT_LIMIT,
    now: options.now ?? (() => new Date()),
  }
  const mistakes = [
    ...mistakesIn(options, resolved),
    ...collectionMistakes(options, config),
    ...fieldTypeMistakes(options),
  ]
  if (mistakes.length) {
    throw new DomainError('configuration.invalid', mistakes.join('\n'))
  }
  return resolved
}

function mistakesIn(options: LeidraadOptions, resolved: ResolvedOptions): string[] {
  const expected = (name: string, what: string, got: unknown) =>
    `Expected \`${name}\` to be ${what}, got ${JSON.stringify(got)}; set it in leidraad({ … }) of payload.config.ts.`
  // A host app in plain JavaScript may leave it out.
  const sealer = options.sealer as Sealer | undefined
  const checks: [boolean, string][] = [
    [typeof sealer === 'object', expected('sealer', 'a Sealer', sealer)],
    [
      isAddress(resolved.publicUrl),
      expected('publicUrl', 'an http(s) address without a slash at the end', resolved.publicUrl),
    ],
    [
      isPath(resolved.pagesPath),
      expected('pagesPath', "'' or a path such as '/plannen'", resolved.pagesPath),
    ],
    [
      resolved.outboxDir === undefined || sealer?.demonstration !== false,
      expected(
        'outboxDir',
        'left out under a real seal, because whoever reads a personal link can sign with it; let `email` send mail',
        resolved.outboxDir,
      ),
    ],
    [
      resolved.importLimit > 0,
      expected('importLimit', 'a number of bytes above 0', resolved.importLimit),
    ],
    [
      resolved.printConcurrency === undefined || resolved.printConcurrency >= 1,
      expected('printConcurrency', 'at least 1', resolved.printConcurrency),
    ],
    [
      resolved.printCacheBytes >= 0,
      expected('printCacheBytes', 'a number of bytes, or 0', resolved.printCacheBytes),
    ],
  ]
  return checks.filter(([holds]) => !holds).map(([, mistake]) => mistake)
}
