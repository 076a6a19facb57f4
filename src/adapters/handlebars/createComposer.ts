/**
 * Composes documents with Handlebars: layouts are read and compiled once, values are escaped. A
 * document with a source of its own is rendered in a thread of its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import Handlebars from 'handlebars'

import { DomainError } from '../../domain/errors.js'
import type { PrintLayout } from '../../domain/layout/layout.js'
import { assertPrintable, glyphMissing } from '../../domain/printing/assertPrintable.js'
import { readableAccent } from '../../domain/printing/accent.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { printedText, withoutUnprinted } from '../../domain/printing/withoutUnprinted.js'
import type { Composer } from '../../ports/composer.js'
import { printing } from '../../translations/printing.js'
import { assertPlainLayout } from './assertPlainLayout.js'
import { createSourceRenderer, type RenderLimits } from './createSourceRenderer.js'
import { cssString } from './cssString.js'
import { folderAbove } from '../folderAbove.js'
import { readFonts } from './fonts.js'
import { assertSource, judgeSource } from './judgeSource.js'
import { printingHelpers } from './judgeTemplate.js'
import type { View } from './runsView.js'
import { footOf, toView } from './toView.js'

export type ComposerOptions = {
  /** Folder of the layouts and `print.css`. @default the package's own `templates` */
  templatesDir?: string
  /** Folder of the packages of @fontsource. @default where they are installed */
  fontsDir?: string
  /** How far a source of somebody's own may go. @default 250 ms, 5 MB, 96 MB of memory */
  limits?: Partial<RenderLimits>
}

type Layout = PrintableDocument['kind'] | 'own'
type Layouts = Record<Layout, Handlebars.TemplateDelegate>
type Read = { layouts: Layouts; partials: Record<string, string> }
type Source = NonNullable<PrintLayout['source']>

const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { styles: true, own: true },
} satisfies CompileOptions

function defaultTemplates(): string {
  const folder = folderAbove(join('templates', 'print.css'))
  if (folder === undefined) {
    throw new DomainError(
      'configuration.invalid',
      'Expected a folder templates with print.css; set templatesDir.',
    )
  }
  return join(folder, '..')
}

function readLayouts(templatesDir: string): Read {
  const engine = Handlebars.create()
  const read = (path: string) =>
    assertPlainLayout({ name: path, source: readFileSync(join(templatesDir, path), 'utf8') })
  const partials = Object.fromEntries(
    readdirSync(join(templatesDir, 'partials')).map((file) => [
      basename(file, '.hbs'),
      read(join('partials', file)),
    ]),
  )
  for (const [name, source] of Object.entries(partials)) {
    engine.registerPartial(name, engine.compile(source, compileOptions))
  }
  engine.registerHelper('styles', safeData('css'))
  engine.registerHelper('own', safeData('own'))
  const layout = (kind: Exclude<Layout, 'evaluation'>) =>
    engine.compile(read(`${kind}.hbs`), compileOptions)
  const layouts = {
    plan: layout('plan'),
    evaluation: layout('plan'),
    functionDescription: layout('functionDescription'),
    careProtocol: layout('careProtocol'),
    own: layout('own'),
  }
  return { layouts, partials }
}

/** What the composer itself made, and is markup. */
const safeData = (key: string) => (options: Handlebars.HelperOptions) =>
  new Handlebars.SafeString(String((options.data as Record<string, unknown>)[key]))

function pageRules(document: PrintableDocument): string {
  const words = printing[document.language]
  const mark = document.status === 'draft' && document.blank !== true ? words.draft : ''
  return [
    `:root{--accent:${readableAccent(document.look?.accent ?? document.organisation.accent)}}`,
    '@page{',
    `@top-right{content:${cssString(mark)}}`,
    `@bottom-left{content:${cssString(footOf(document))}}`,
    `@bottom-right{content:${cssString(`${words.page} `)} counter(page) ${cssString(` ${words.of} `)} counter(pages)}`,
    '}',
  ].join('\n')
}

function readSheets(templatesDir: string) {
  const read = (name: string) => readFileSync(join(templatesDir, `${name}.css`), 'utf8')
  return { print: read('print'), compact: read('compact'), proof: read('proof') }
}

/** Set closer where the layout says so. Ours come last: the foot of a page is not for a layout to change. */
const sheetOf = (
  { print, compact }: ReturnType<typeof readSheets>,
  document: PrintableDocument,
  own: string,
): string =>
  [
    print,
    ...(document.look?.density === 'compact' ? [compact] : []),
    scoped(own),
    pageRules(document),
  ].join('\n')

export function createComposer(options: ComposerOptions = {}): Composer {
  const templatesDir = options.templatesDir ?? defaultTemplates()
  const fonts = readFonts(options.fontsDir)
  const { layouts, partials } = readLayouts(templatesDir)
  const sheets = readSheets(templatesDir)
  const renderer = createSourceRenderer({
    // What a page of one's own is framed by is not for its template.
    partials: Object.fromEntries(Object.entries(partials).filter(([name]) => name !== 'page')),
    helpers: printingHelpers,
    ...(options.limits && { limits: options.limits }),
  })
  const cssOf = (document: PrintableDocument, text: string, own = '') =>
    [fonts.facesFor(text + footOf(document)), sheetOf(sheets, document, own)].join('\n')
  const composeOwn = async (document: PrintableDocument, view: View, source: Source) => {
    const { attributes, ...sheet } = assertSource(source)
    const own = await renderer.render({ template: source.template, attributes, view })
    const text = `${printedText(own.text)}${sheet.words}`
    const [missing] = fonts.missingIn(text)
    if (missing !== undefined) {
      throw glyphMissing(missing, printing[document.language].ownLayout)
    }
    const all = `${JSON.stringify(view)}${text}`
    const css = [sheets.proof, cssOf(document, all, sheet.css)].join('\n')
    return layouts.own(view, { data: { css, own: printedText(own.html) } })
  }
  return {
    compose: async (given) => {
      const document = withoutUnprinted(given)
      assertPrintable(document, fonts.missingIn)
      const view = toView(document)
      const source = document.look?.source
      return source === undefined
        ? layouts[document.kind](view, { data: { css: cssOf(document, JSON.stringify(view)) } })
        : composeOwn(document, view, source)
    },
    checkSource: (source) => judgeSource(source).problems,
    close: () => renderer.close(),
  }
}

/** Rules of an author hold for `body` and what is in it, but for what the house prints itself. */
const scoped = (css: string): string =>
  css === '' ? '' : `@scope (body) to (.evidence, .signatures, .signature, .draft-mark){\n${css}\n}`
