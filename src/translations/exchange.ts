import type { ForeignNotice } from '../domain/exchange/foreign.js'

export type ImportSummary = { resultAreas: number; contacts: number; remainder: number }

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const nl = {
  summary({ resultAreas, contacts, remainder }: ImportSummary): string {
    const found = [
      counted(resultAreas, 'resultaatgebied', 'resultaatgebieden'),
      counted(contacts, 'contact', 'contacten'),
    ].join(' en ')
    return `Gevonden: ${found}. ${remainder === 0 ? nl.everythingPlaced : nl.remainder(remainder)}${resultAreas === 0 ? ` ${nl.resultAreasMissing}` : ''}`
  },
  everythingPlaced: 'Alle tekst heeft een plaats gekregen. Lees het concept nog wel na.',
  remainder: (count: number): string =>
    `${counted(count, 'stuk tekst past', 'stukken tekst passen')} in geen onderdeel. Dat staat onder “Nog te plaatsen”. Zet het op de juiste plaats of haal het weg.`,
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
  summary({ resultAreas, contacts, remainder }) {
    const found = [
      counted(resultAreas, 'result area', 'result areas'),
      counted(contacts, 'contact', 'contacts'),
    ].join(' and ')
    return `Found: ${found}. ${remainder === 0 ? en.everythingPlaced : en.remainder(remainder)}${resultAreas === 0 ? ` ${en.resultAreasMissing}` : ''}`
  },
  everythingPlaced: 'All text has found a place. Do read the draft once more.',
  remainder: (count) =>
    `${counted(count, 'piece of text fits', 'pieces of text fit')} no section. It stands under “Still to be placed”. Move it to the right place or remove it.`,
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

export const exchange = { nl, en }
