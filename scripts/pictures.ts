/** Draws the pages of every document that comes along, so that docs/gallery stays true. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createComposer } from '../src/adapters/handlebars/createComposer.js'
import { createPrinter } from '../src/adapters/puppeteer/createPrinter.js'
import { galleryDocuments, type GalleryDocument } from './support/galleryDocuments.js'

const GALLERY = join('docs', 'gallery')
const RESOLUTION = 70

type Pages = GalleryDocument & { pages: string[] }

function pagesOf(pdf: string, { name, lastPages = Infinity }: GalleryDocument): string[] {
  const drawn = mkdtempSync(join(pdf, '..', `${name}-`))
  execFileSync('pdftoppm', ['-png', '-r', String(RESOLUTION), pdf, join(drawn, 'page')])
  const files = readdirSync(drawn).sort().slice(-lastPages)
  return files.map((file) => {
    const picture = `${name}-${Number(/\d+/.exec(file)?.[0])}.png`
    copyFileSync(join(drawn, file), join(GALLERY, picture))
    return picture
  })
}

async function drawAll(): Promise<Pages[]> {
  const composer = createComposer()
  const printer = createPrinter({ executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] })
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-pictures-'))
  const drawn: Pages[] = []
  try {
    for (const entry of galleryDocuments()) {
      const pdf = join(folder, `${entry.name}.pdf`)
      writeFileSync(pdf, (await printer.print(await composer.compose(entry.document))).pdf)
      drawn.push({ ...entry, pages: pagesOf(pdf, entry) })
    }
    return drawn
  } finally {
    await printer.close()
    await composer.close?.()
    rmSync(folder, { recursive: true, force: true })
  }
}

const pictureOf = ({ document }: Pages, file: string): string =>
  `<img src="${file}" width="290" alt="${document.title}, ${file.replace('.png', '')}">`

const chapterOf = (entry: Pages): string =>
  [
    `## ${entry.document.title} (\`${entry.name}\`)`,
    entry.caption,
    entry.pages.map((file) => pictureOf(entry, file)).join('\n'),
  ].join('\n\n')

const head = `# Gallery

Every document that comes along, filled with its example, as Leidraad prints it. Made by
\`npm run pictures\`; everyone in it is made up.`

rmSync(GALLERY, { recursive: true, force: true })
mkdirSync(GALLERY, { recursive: true })
const drawn = await drawAll()
writeFileSync(join(GALLERY, 'README.md'), `${[head, ...drawn.map(chapterOf)].join('\n\n')}\n`)
