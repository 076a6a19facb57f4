/** Words of the pages of a preview. */
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  picture: 'Voorbeeld, pagina {page}',
  pages: 'Bladeren in het voorbeeld',
  pageOf: 'Pagina {page} van {count}',
  page: 'Pagina {page}',
  previous: 'Vorige pagina tonen',
  next: 'Volgende pagina tonen',
  undrawn:
    'De pagina kan hier niet worden getoond. Open het voorbeeld in een nieuw tabblad met de link hieronder.',
}

const en: typeof nl = {
  picture: 'Preview, page {page}',
  pages: 'Pages of the preview',
  pageOf: 'Page {page} of {count}',
  page: 'Page {page}',
  previous: 'Show previous page',
  next: 'Show next page',
  undrawn: 'The page cannot be shown here. Open the preview in a new tab with the link below.',
}

export const layoutPreview = catalogue('layoutPreview', { nl, en })
