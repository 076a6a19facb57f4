import type { LayoutSetting } from '../domain/layout/layoutProblem.js'

const settings: Record<LayoutSetting, string> = {
  cover: 'Voorblad',
  contents: 'Inhoudsopgave',
  order: 'Volgorde',
  density: 'Witruimte',
  columns: 'Korte gegevens naast elkaar',
  newPage: 'Begint op een nieuwe pagina',
  empty: 'Wat niet is ingevuld',
  accent: 'Kleur',
  logo: 'Logo',
  letterhead: 'Briefhoofd',
  source: 'Eigen HTML en CSS',
}

export const nl = {
  title: 'Opmaak in druk',
  intro: 'Zo komen de plannen van dit sjabloon op papier en in de PDF.',
  settings,
  cover: { full: 'Hele pagina', compact: 'Bovenaan de eerste pagina', none: 'Alleen de titel' },
  contents: 'Inhoudsopgave tonen (vanaf vier onderdelen)',
  logo: 'Logo van de school tonen',
  density: { roomy: 'Ruim', compact: 'Compact: minder bladzijden, even grote letters' },
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
