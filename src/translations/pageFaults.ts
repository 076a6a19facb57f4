/** What breaks a rule of accessible print, told to whoever made the layout: what, where, what to do. */
import type { DomainError } from '../domain/errors.js'
import type { Language } from '../domain/kernel/language.js'
import type { PageFault, PageFaultCode } from '../domain/printing/reading.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'

type FaultWords = Record<PageFaultCode, string> & { under: string; atTop: string }

const nl: FaultWords = {
  language: 'Het document zegt niet in welke taal het is.',
  title: 'Het document heeft geen titel.',
  alternative:
    '{place}: een plaatje heeft geen beschrijving. Zet in alt="…" wat erop staat, of alt="" als het versiering is.',
  pictureRole:
    '{place}: role="img" kan niet op <{element}>. Zet het op het plaatje zelf (img, svg of span).',
  empty:
    '{place}: er staat een leeg <{element}>. Wie voorlezen gebruikt, raakt dan de draad kwijt. Zet er een streepje (–) in of laat het weg.',
  headingLevel:
    '{place}: de kop ‘{text}’ slaat een niveau over. Begin met <h1> en ga telkens één niveau dieper.',
  headScope:
    '{place}: de tabelkop ‘{text}’ zegt niet waar hij bij hoort. Schrijf <th scope="col"> of <th scope="row">.',
  rowWidth:
    '{place}: de rijen van een tabel hebben niet evenveel cellen. Vul ze aan met een streepje (–).',
  styledText:
    'De CSS zet bij ‘{element}’ zelf woorden neer ({text}). Die worden niet voorgelezen. Zet de woorden in de HTML.',
  partLanguage:
    '{place}: lang="…" werkt niet op <{element}>. Gebruik het op p, li, td, em of strong.',
  role: '{place}: <{element}> met deze role wordt niet goed voorgelezen. Haal role="…" weg.',
  control: '{place}: <{element}> kan niet op papier. Gebruik tekst, of een getekend hokje.',
  under: 'Onder ‘{heading}’',
  atTop: 'Bovenaan',
}

const en: FaultWords = {
  language: 'The document does not say in which language it is.',
  title: 'The document has no title.',
  alternative:
    '{place}: a picture has no description. Say in alt="…" what it shows, or alt="" when it is decoration.',
  pictureRole:
    '{place}: role="img" cannot be on <{element}>. Put it on the picture itself (img, svg or span).',
  empty:
    '{place}: there is an empty <{element}>. Who has it read aloud loses the thread. Put a dash (–) in it or leave it out.',
  headingLevel:
    '{place}: the heading ‘{text}’ skips a level. Begin with <h1> and go one level deeper at a time.',
  headScope:
    '{place}: the table head ‘{text}’ does not say what it belongs to. Write <th scope="col"> or <th scope="row">.',
  rowWidth:
    '{place}: the rows of a table do not have the same number of cells. Fill them with a dash (–).',
  styledText:
    'The CSS makes words of its own at ‘{element}’ ({text}). They are not read aloud. Put the words in the HTML.',
  partLanguage: '{place}: lang="…" does nothing on <{element}>. Use it on p, li, td, em or strong.',
  role: '{place}: <{element}> with this role is not read aloud as it should. Remove role="…".',
  control: '{place}: <{element}> cannot be on paper. Use text, or a box that is drawn.',
  under: 'Under ‘{heading}’',
  atTop: 'At the top',
}

const words = catalogue('pageFaults', { nl, en })

export function pageFaultText(fault: PageFault, language: Language): string {
  const { [fault.code]: text, under, atTop } = words[language]
  const place = fault.heading === '' ? atTop : fill(under, { heading: fault.heading })
  return fill(text, { place, element: fault.element, text: fault.text })
}

/** The first is enough: who sends a plan is not who made its layout, and tells them what to mend. */
export function faultIn(
  { faults }: DomainError['data'],
  language: Language,
): Record<string, string> {
  const [first] = Array.isArray(faults) ? (faults as PageFault[]) : []
  return first ? { fault: pageFaultText(first, language) } : {}
}
