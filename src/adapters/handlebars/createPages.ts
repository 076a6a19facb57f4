/** Public pages with Handlebars: templates are read and compiled once, every value is escaped. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import Handlebars from 'handlebars'

import { DomainError } from '../../domain/errors.js'
import type { PageAsset, PageName, Pages } from '../../ports/pages.js'
import { answeredView } from './answeredView.js'
import { assertPlainLayout } from './assertPlainLayout.js'
import { folderAbove } from '../folderAbove.js'
import { toView } from './toView.js'

export type PagesOptions = {
  /** Folder that holds `pages/`. @default the package's own `templates` */
  templatesDir?: string
}

const FOLDER = 'pages'

const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // Indenting a partial would indent what people typed in a text area.
  preventIndent: true,
} satisfies CompileOptions

export function createPages(options: PagesOptions = {}): Pages {
  const folder = join(options.templatesDir ?? defaultTemplates(), FOLDER)
  const templates = readTemplates(folder)
  const assets = {
    css: readAsset(join(folder, 'pages.css'), 'text/css; charset=utf-8'),
    script: readAsset(join(folder, 'draw.js'), 'text/javascript; charset=utf-8'),
    formCss: readAsset(join(folder, 'form.css'), 'text/css; charset=utf-8'),
    formScript: readAsset(join(folder, 'contribute.js'), 'text/javascript; charset=utf-8'),
  }
  return {
    assets,
    render: (name, { document, answered, ...view }) =>
      templates[name]({
        ...view,
        document: document ? toView(document) : false,
        answered: answered ? answeredView(answered) : false,
      }),
  }
}

function defaultTemplates(): string {
  const styles = folderAbove(join('templates', FOLDER, 'pages.css'))
  if (styles === undefined) {
    throw new DomainError(
      'configuration.invalid',
      'Expected a folder templates with pages/pages.css; set templatesDir.',
    )
  }
  return dirname(dirname(styles))
}

function readTemplates(folder: string): Record<PageName, Handlebars.TemplateDelegate> {
  const engine = Handlebars.create()
  const compile = (path: string) =>
    engine.compile(
      assertPlainLayout({ name: path, source: readFileSync(join(folder, path), 'utf8') }),
      compileOptions,
    )
  for (const file of readdirSync(join(folder, 'partials'))) {
    engine.registerPartial(basename(file, '.hbs'), compile(join('partials', file)))
  }
  engine.registerPartial('layout', compile('layout.hbs'))
  return {
    sign: compile('sign.hbs'),
    decline: compile('decline.hbs'),
    signed: compile('signed.hbs'),
    declined: compile('declined.hbs'),
    contribute: compile('contribute.hbs'),
    contributeSection: compile('contributeSection.hbs'),
    contributeConflict: compile('contributeConflict.hbs'),
    contributeDone: compile('contributeDone.hbs'),
    shared: compile('shared.hbs'),
    sharedClosed: compile('sharedClosed.hbs'),
    converse: compile('converse.hbs'),
    verify: compile('verify.hbs'),
    message: compile('message.hbs'),
  }
}

function readAsset(path: string, type: string): PageAsset {
  const text = readFileSync(path, 'utf8')
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const [name = '', extension = ''] = basename(path).split('.')
  return { name: `${name}.${digest}.${extension}`, type, text }
}
