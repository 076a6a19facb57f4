/** Texts of errors with the figure that helps; said instead of the plain ones when the error brought it. */
import type { ErrorCode } from '../domain/errors.js'
import { catalogue } from '../domain/kernel/words.js'

/** Under which name an error brings its figure. */
export const figureNames = {
  'export.tooMany': 'max',
  'forms.tooLarge': 'max',
  'import.tooLarge': 'maxMegabytes',
  'plan.revision.stale': 'revision',
  'printing.tooLarge': 'maxMegabytes',
  'printing.tooLong': 'maxPages',
  'prints.tooMany': 'max',
  'standard.unchanged': 'number',
} as const satisfies Partial<Record<ErrorCode, string>>

type Words = Record<keyof typeof figureNames, string>

const nl: Words = {
  'export.tooMany':
    'Van dit sjabloon mag je meer dan {max} plannen lezen, en meer passen er niet in één bestand. Download de antwoorden per plan, bij het plan zelf.',
  'forms.tooLarge':
    'Deze tekst is te lang, of er staan tekens in die niet kunnen. Gebruik hooguit {max} tekens.',
  'import.tooLarge':
    'Dit document is groter dan {maxMegabytes} MB. Haal grote afbeeldingen weg en probeer het opnieuw.',
  'plan.revision.stale':
    'Een collega heeft dit onderdeel intussen gewijzigd. Kies welke tekst blijft staan.',
  'printing.tooLarge':
    'Dit document is groter dan {maxMegabytes} MB. Gebruik kleinere afbeeldingen of minder tekst.',
  'printing.tooLong':
    'Dit document krijgt meer dan {maxPages} pagina’s. Maak antwoorden korter, of kijk of de opmaak niet te veel ruimte vraagt.',
  'prints.tooMany': 'Dit zijn meer dan {max} plannen. Kies een kleinere groep, of één schooljaar.',
  'standard.unchanged':
    'Er is niets gewijzigd sinds versie {number}. Er is dus geen nieuwe versie nodig.',
}

const en: Words = {
  'export.tooMany':
    'You may read more than {max} plans of this template, and one file holds no more. Download the answers of each plan, at the plan itself.',
  'forms.tooLarge':
    'This text is too long, or holds characters that cannot be used. Use at most {max} characters.',
  'import.tooLarge':
    'This document is larger than {maxMegabytes} MB. Remove large pictures and try again.',
  'plan.revision.stale':
    'A colleague changed this section in the meantime. Choose which text stays.',
  'printing.tooLarge':
    'This document is larger than {maxMegabytes} MB. Use smaller pictures or less text.',
  'printing.tooLong':
    'This document gets more than {maxPages} pages. Shorten the answers, or see whether its layout takes too much room.',
  'prints.tooMany': 'These are more than {max} plans. Choose a smaller group, or one school year.',
  'standard.unchanged': 'Nothing changed since version {number}. No new version is needed.',
}

export const errorFigures = catalogue('errorFigures', { nl, en })
