/** Texts of errors with the figure that helps; said instead of the plain ones when the error brought it. */
import type { ErrorCode } from '../domain/errors.js'
import type { Language } from '../domain/kernel/language.js'

type Figure = { figure: string; text: string }

const nlFigures = {
  'export.tooMany': {
    figure: 'max',
    text: 'Van dit sjabloon mag je meer dan {max} plannen lezen, en meer passen er niet in één bestand. Download de antwoorden per plan, bij het plan zelf.',
  },
  'forms.tooLarge': {
    figure: 'max',
    text: 'Deze tekst is te lang, of er staan tekens in die niet kunnen. Gebruik hooguit {max} tekens.',
  },
  'import.tooLarge': {
    figure: 'maxMegabytes',
    text: 'Dit document is groter dan {maxMegabytes} MB. Haal grote afbeeldingen weg en probeer het opnieuw.',
  },
  'plan.revision.stale': {
    figure: 'revision',
    text: 'Een collega heeft dit onderdeel intussen gewijzigd. Kies welke tekst blijft staan.',
  },
  'printing.tooLarge': {
    figure: 'maxMegabytes',
    text: 'Dit document is groter dan {maxMegabytes} MB. Gebruik kleinere afbeeldingen of minder tekst.',
  },
  'printing.tooLong': {
    figure: 'maxPages',
    text: 'Dit document krijgt meer dan {maxPages} pagina’s. Maak antwoorden korter, of kijk of de opmaak niet te veel ruimte vraagt.',
  },
  'prints.tooMany': {
    figure: 'max',
    text: 'Dit zijn meer dan {max} plannen. Kies een kleinere groep, of één schooljaar.',
  },
  'standard.unchanged': {
    figure: 'number',
    text: 'Er is niets gewijzigd sinds versie {number}. Er is dus geen nieuwe versie nodig.',
  },
} satisfies Partial<Record<ErrorCode, Figure>>

const enFigures: Record<keyof typeof nlFigures, Figure> = {
  'export.tooMany': {
    figure: 'max',
    text: 'You may read more than {max} plans of this template, and one file holds no more. Download the answers of each plan, at the plan itself.',
  },
  'forms.tooLarge': {
    figure: 'max',
    text: 'This text is too long, or holds characters that cannot be used. Use at most {max} characters.',
  },
  'import.tooLarge': {
    figure: 'maxMegabytes',
    text: 'This document is larger than {maxMegabytes} MB. Remove large pictures and try again.',
  },
  'plan.revision.stale': {
    figure: 'revision',
    text: 'A colleague changed this section in the meantime. Choose which text stays.',
  },
  'printing.tooLarge': {
    figure: 'maxMegabytes',
    text: 'This document is larger than {maxMegabytes} MB. Use smaller pictures or less text.',
  },
  'printing.tooLong': {
    figure: 'maxPages',
    text: 'This document gets more than {maxPages} pages. Shorten the answers, or see whether its layout takes too much room.',
  },
  'prints.tooMany': {
    figure: 'max',
    text: 'These are more than {max} plans. Choose a smaller group, or one school year.',
  },
  'standard.unchanged': {
    figure: 'number',
    text: 'Nothing changed since version {number}. No new version is needed.',
  },
}

export const errorFigures: Record<Language, Partial<Record<ErrorCode, Figure>>> = {
  nl: nlFigures,
  en: enFigures,
}
