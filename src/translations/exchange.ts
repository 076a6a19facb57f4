/** What reading a document brought, and what was left out of it. */
import type { ForeignNotice } from '../domain/exchange/foreign.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'

export type ImportSummary = { resultAreas: number; contacts: number; remainder: number }

const nl = {
  found: 'Gevonden: {resultAreas} en {contacts}.',
  resultAreas: ['{count} resultaatgebied', '{count} resultaatgebieden'],
  contacts: ['{count} contact', '{count} contacten'],
  everythingPlaced: 'Alle tekst heeft een plaats gekregen. Lees het concept nog wel na.',
  remainder:
    '{pieces} in geen onderdeel. Dat staat onder “Nog te plaatsen”. Zet het op de juiste plaats of haal het weg.',
  pieces: ['{count} stuk tekst past', '{count} stukken tekst passen'],
  resultAreasMissing:
    'Er zijn geen resultaatgebieden gevonden. Zet boven dat deel van het document de kop “Resultaatgebieden”, of vul ze zelf in.',
  notices: {
    macrosRemoved: 'Er zaten macro’s in het bestand. Die zijn niet overgenomen.',
    externalLinksRemoved:
      'Het bestand verwijst naar andere plaatsen, zoals een website of een sjabloon. De tekst is overgenomen, de verwijzingen niet.',
    picturesRemoved: 'Er stonden afbeeldingen in het bestand. Die zijn niet overgenomen.',
    embeddedPartsRemoved:
      'Er zaten grafieken of andere bestanden in het bestand. Die zijn niet overgenomen.',
    deletedTextRemoved:
      'Er stond doorgehaalde tekst in het bestand (wijzigingen bijhouden). Die is niet overgenomen.',
  } satisfies Record<ForeignNotice, string>,
}

const en: typeof nl = {
  found: 'Found: {resultAreas} and {contacts}.',
  resultAreas: ['{count} result area', '{count} result areas'],
  contacts: ['{count} contact', '{count} contacts'],
  everythingPlaced: 'All text has found a place. Do read the draft once more.',
  remainder:
    '{pieces} no section. It stands under “Still to be placed”. Move it to the right place or remove it.',
  pieces: ['{count} piece of text fits', '{count} pieces of text fit'],
  resultAreasMissing:
    'No result areas were found. Put the heading “Resultaatgebieden” above that part of the document, or fill them in yourself.',
  notices: {
    macrosRemoved: 'The file held macros. They were not taken over.',
    externalLinksRemoved:
      'The file refers to other places, such as a website or a template. The text was taken over, the references were not.',
    picturesRemoved: 'The file held pictures. They were not taken over.',
    embeddedPartsRemoved: 'The file held charts or other files. They were not taken over.',
    deletedTextRemoved: 'The file held struck-out text (tracked changes). It was not taken over.',
  },
}

export const exchange = catalogue('exchange', { nl, en })

const counted = (count: number, [one = '', many = one]: readonly string[]): string =>
  fill(count === 1 ? one : many, { count })

/** What was found, and what is left to do by hand. */
export function summaryText(
  { resultAreas, contacts, remainder }: ImportSummary,
  language: Language,
): string {
  const words = exchange[language]
  const found = fill(words.found, {
    resultAreas: counted(resultAreas, words.resultAreas),
    contacts: counted(contacts, words.contacts),
  })
  const rest =
    remainder === 0
      ? words.everythingPlaced
      : fill(words.remainder, { pieces: counted(remainder, words.pieces) })
  return [found, rest, ...(resultAreas === 0 ? [words.resultAreasMissing] : [])].join(' ')
}
