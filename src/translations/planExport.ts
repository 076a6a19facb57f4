/** The first row of an export for a spreadsheet. */
import { catalogue } from '../domain/kernel/words.js'

type Heads = { plan: string[]; template: string[] }

const nl: Heads = {
  plan: ['Onderdeel', 'Veld', 'Rij', 'Kolom', 'Antwoord'],
  template: ['Plan', 'Ingangsdatum', 'Onderdeel', 'Veld', 'Rij', 'Kolom', 'Antwoord'],
}
const en: Heads = {
  plan: ['Section', 'Field', 'Row', 'Column', 'Answer'],
  template: ['Plan', 'Start date', 'Section', 'Field', 'Row', 'Column', 'Answer'],
}

export const csvHeads = catalogue('planExport', { nl, en })
