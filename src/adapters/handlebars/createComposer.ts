/** Composes documents with Handlebars: layouts are read and compiled once, values are escaped. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import Handlebars from 'handlebars'

import { DomainError } from '../../domain/errors.js'
import { readableAccent } from '../../domain/printing/accent.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import type { Composer } from '../../ports/composer.js'
import { printing } from '../../translations/printing.js'
import { assertPlainLayout } from './assertPlainLayout.js'
import { cssString } from './cssString.js'
import { folderAbove } from './folderAbove.js'
import { readFonts } from './fonts.js'
import { footOf, toView } from './toView.js'

export type ComposerOptions = {
  /** Folder of the layouts and `print.css`. @default the package's own `templates` */
  templatesDir?: string
  /** Folder of the woff2 files. @default those of @fontsource/source-sans-3 */
  fontsDir?: string
}

type Layouts = Record<PrintableDocument['kind'], Handlebars.TemplateDelegate>

const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { styles: true },
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

function readLayouts(templatesDir: string): Layouts {
  const engine = Handlebars.create()
  const read = (path: string) =>
    assertPlainLayout({ name: path, source: readFileSync(join(templatesDir, path), 'utf8') })
  for (const file of readdirSync(join(templatesDir, 'partials'))) {
    engine.registerPartial(
      basename(file, '.hbs'),
      engine.compile(read(join('partials', file)), compileOptions),
    )
  }
  engine.registerHelper('styles', (options: Handlebars.HelperOptions) => {
    const { css } = options.data as { css: string }
    return new Handlebars.SafeString(css)
  })
  const layout = (kind: string) => engine.compile(read(`${kind}.hbs`), compileOptions)
  return {
    plan: layout('plan'),
    functionDescription: layout('functionDescription'),
    careProtocol: layout('careProtocol'),
  }
}

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

export function createComposer(options: ComposerOptions = {}): Composer {
  const templatesDir = options.templatesDir ?? defaultTemplates()
  const fonts = readFonts(options.fontsDir)
  const layouts = readLayouts(templatesDir)
  const printCss = readFileSync(join(templatesDir, 'print.css'), 'utf8')
  return {
    compose: (document) => {
      const view = toView(document)
      const faces = fonts.facesFor(JSON.stringify(view))
      const css = [faces, printCss, pageRules(document)].join('\n')
      return Promise.resolve(layouts[document.kind](view, { data: { css } }))
    },
  }
}
