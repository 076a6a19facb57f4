/** Words of the layout of plans in print, and what can be wrong with one. */
import type { Language } from '../domain/forms/format.js'
import type {
  LayoutProblem,
  LayoutSetting,
  SourceProblem,
  SourceProblemCode,
} from '../domain/layout/layoutProblem.js'
import { fill } from './fill.js'
import { layoutEnglish } from './layoutEnglish.js'
import { pageFaultText } from './pageFaults.js'

const settings: Record<LayoutSetting, string> = {
  cover: 'Voorblad',
  contents: 'Inhoudsopgave',
  order: 'Volgorde',
  columns: 'Korte gegevens naast elkaar',
  newPage: 'Begint op een nieuwe pagina',
  empty: 'Wat niet is ingevuld',
  accent: 'Kleur',
  logo: 'Logo',
  letterhead: 'Briefhoofd',
  source: 'Eigen HTML en CSS',
}

const source: Record<SourceProblemCode, string> = {
  notText: 'Dit is geen tekst.',
  tooLarge: 'Dit is te lang. Gebruik hooguit {found} tekens.',
  syntax:
    'Hier klopt een accolade of een {{…}} niet. Sluit elk blok, bijvoorbeeld {{#if …}} met {{/if}}.',
  unescaped: 'Drie accolades of {{&…}} mogen niet. Schrijf {{…}} met twee accolades.',
  partial:
    'Delen invoegen met {{> …}} mag niet. Gebruik {{sections}}, {{section "…"}} of {{block this}}.',
  decorator: 'Deze vorm van Handlebars mag niet.',
  helper: '‘{found}’ is geen woord dat hier kan. Kijk in de lijst onder het invulvak.',
  path: '‘{found}’ mag niet worden gebruikt.',
  depth: 'Dit staat te diep in elkaar. Gebruik hooguit {found} lagen.',
  size: 'Dit zijn te veel onderdelen. Gebruik er hooguit {found}.',
  element: '<{found}> mag niet. Gebruik gewone tekst, koppen, lijsten en tabellen.',
  attribute: '‘{found}’ mag niet in een element. Zet elke waarde tussen dubbele aanhalingstekens.',
  address:
    'Het adres ‘{found}’ mag niet. Een link begint met https:// of mailto:, een plaatje met data:image/.',
  valueInTag:
    'Een waarde mag hier niet. Zet {{…}} in de tekst, of tussen de aanhalingstekens van class, id, title of alt.',
  tagOpen: 'Een element is hier niet af. Zet begin en eind van < … > in hetzelfde blok.',
  cssCharacter: 'Het teken ‘{found}’ mag niet in de CSS.',
  cssImport: '‘{found}’ mag niet: de opmaak haalt niets van elders.',
  cssAddress: 'Een adres in url() mag niet. Gebruik data:image/….',
  cssFunction: '‘{found}’ mag niet in de CSS.',
  cssMargin: '‘{found}’ mag niet: de voet van de pagina ligt vast.',
  cssPage:
    '‘{found}’ mag niet in @page: de voet heeft ruimte nodig. Gebruik size: A4 en marges van minstens 10mm, onderaan 20mm.',
  cssRoot: '‘{found}’ kan hier niet. Schrijf body.',
  cssPlace:
    '‘{found}’ mag niet: het kan handtekeningen bedekken. Gebruik marges van 0 of meer, zonder calc() of var(), en een z-index van hooguit 9999.',
  cssFont:
    '‘{found}’ mag niet: elke PDF staat in Source Sans 3, zodat hij overal hetzelfde is. Gebruik font-size, font-weight en font-style.',
  cssOpen: 'Een haakje, aanhalingsteken of opmerking is niet gesloten.',
}

const nl = {
  title: 'Opmaak in druk',
  intro: 'Zo komen de plannen van dit sjabloon op papier en in de PDF.',
  settings,
  source,
  cover: { full: 'Hele pagina', compact: 'Bovenaan de eerste pagina', none: 'Alleen de titel' },
  contents: 'Inhoudsopgave tonen (vanaf vier onderdelen)',
  logo: 'Logo van de school tonen',
  columns: { 1: '1 kolom', 2: '2 kolommen', 3: '3 kolommen' },
  empty: { say: 'Zeggen dat het niet is ingevuld', omit: 'Weglaten' },
  orderHelp: 'Kies de volgorde waarin de onderdelen worden gedrukt.',
  up: '{label} omhoog',
  down: '{label} omlaag',
  moved: '{label} staat nu op plaats {position} van {count}.',
  newPage: 'Nieuwe pagina',
  newPageOf: '{label} begint op een nieuwe pagina',
  letterheadHelp: 'Hooguit 6 regels van 120 tekens, bijvoorbeeld adres, telefoon en website.',
  ownAccent: 'Eigen kleur gebruiken',
  accentHelp: 'Zonder eigen kleur krijgt het plan de kleur van de school.',
  contrastGood: 'Contrast op wit: {ratio} op 1. Dat is goed te lezen.',
  contrastBad: 'Contrast op wit: {ratio} op 1. Kies een donkerder kleur; nodig is {minimum} op 1.',
  unknownSection:
    'Onderdeel ‘{sectionId}’ staat niet (meer) in het formulier. De instelling blijft bewaard.',
  forExperts: 'Voor wie HTML en CSS kent',
  expertsHelp:
    'Schrijf zelf de HTML (Handlebars) en de CSS van het document. Handtekeningen en bewijs staan er altijd in, ook als je ze weglaat.',
  words:
    'Wat kan: {{title}}, {{school}}, {{cover}}, {{contents}}, {{sections}}, {{section "id"}}, {{block this}}, {{table this}}, {{signatures}}, {{evidence}}, {{date "2026-11-22"}}, {{list …}}, {{#if …}}, {{#unless …}}, {{#each …}}, {{#with …}}, (equals … …).',
  startSource: 'Eigen HTML en CSS schrijven',
  stopSource: 'Eigen HTML en CSS verwijderen',
  template: 'HTML met Handlebars',
  css: 'CSS',
  restore: 'Standaard terugzetten',
  undo: 'Ongedaan maken',
  restored: 'De standaardopmaak is teruggezet.',
  preview: 'Voorbeeld',
  previewBusy: 'Voorbeeld wordt gemaakt…',
  previewReady: 'Het voorbeeld is bijgewerkt.',
  previewOpen: 'Voorbeeld in een nieuw tabblad openen',
  previewSaveFirst: 'Sla het sjabloon eerst een keer op. Daarna zie je hier een voorbeeld.',
  printBlank: 'Leeg formulier printen',
  example: 'Voorbeeld',
  exampleText: 'Hier komt wat mensen invullen.',
  problems: {
    shape: '{setting}: deze waarde kan hier niet.',
    shapeAll: 'Dit is geen opmaak die kan worden gelezen.',
    unknown: '‘{setting}’ is geen instelling van de opmaak. Haal dit weg.',
    tooLong: '{setting}: dit is te lang. Gebruik hooguit {max} tekens.',
    tooMany: '{setting}: dit zijn er te veel. Gebruik er hooguit {max}.',
    colour: 'Kleur: schrijf de kleur als # met zes cijfers of letters a–f, bijvoorbeeld #0b5563.',
    contrast:
      'Kleur: het contrast op wit is {ratio} op 1. Kies een donkerder kleur; nodig is {minimum} op 1.',
    template: 'HTML, regel {line}: {text}',
    css: 'CSS, regel {line}: {text}',
  },
}

export type LayoutWords = typeof nl

export const layout: Record<Language, LayoutWords> = { nl, en: layoutEnglish }

const decimal = (value: number, language: Language): string =>
  value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 2 })

export const ratioText = decimal

const settingText = (setting: string, words: LayoutWords): string => {
  const name = setting.split('.')[0] ?? ''
  return Object.hasOwn(words.settings, name) ? words.settings[name as LayoutSetting] : setting
}

export function sourceProblemText(
  { part, code, line, found = '' }: SourceProblem,
  language: Language,
): string {
  const words = layout[language]
  // Not `fill`: the texts show double braces themselves.
  const text = words.source[code].replace('{found}', () => found)
  return words.problems[part].replace('{line}', String(line)).replace('{text}', () => text)
}

export function layoutProblemText(problem: LayoutProblem, language: Language): string {
  const words = layout[language]
  const { problems } = words
  switch (problem.code) {
    case 'source':
      return sourceProblemText(problem.problem, language)
    case 'page':
      return pageFaultText(problem.fault, language)
    case 'colour':
      return problems.colour
    case 'contrast':
      return fill(problems.contrast, {
        ratio: decimal(problem.ratio, language),
        minimum: decimal(problem.minimum, language),
      })
    case 'unknown':
      return fill(problems.unknown, { setting: problem.setting })
    case 'shape':
      return problem.setting === undefined
        ? problems.shapeAll
        : fill(problems.shape, { setting: settingText(problem.setting, words) })
    default:
      return fill(problems[problem.code], {
        setting: settingText(problem.setting, words),
        max: problem.max,
      })
  }
}
