/** Words of the layout of plans in print, and what can be wrong with one. */
import type { Language } from '../domain/forms/format.js'
import type { LayoutProblem, LayoutSetting } from '../domain/layout/layoutProblem.js'
import { fill } from './fill.js'
import { layoutEnglish } from './layoutEnglish.js'
import { sourceProblemText } from './layoutSource.js'
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

const nl = {
  title: 'Opmaak in druk',
  intro: 'Zo komen de plannen van dit sjabloon op papier en in de PDF.',
  settings,
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
