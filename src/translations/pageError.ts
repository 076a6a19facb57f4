/** Said in place of a page of the admin that could not be made: the database is away, or something failed. */
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  title: 'Deze pagina kan nu niet worden getoond',
  text: 'Er is niets verloren. Wacht een minuut en probeer het nog eens. Lukt het dan nog niet, laat het de beheerder weten.',
  again: 'Opnieuw proberen',
}
const en: typeof nl = {
  title: 'This page cannot be shown now',
  text: 'Nothing is lost. Wait a minute and try again. If it still fails then, tell your administrator.',
  again: 'Try again',
}

export const pageError = catalogue('pageError', { nl, en })
