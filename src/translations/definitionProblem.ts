/** What is wrong with a definition, in words: where, and what to do about it. */
import type { DefinitionProblem } from '../domain/definition/definitionProblem.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'

const nl = {
  whole: 'Het sjabloon',
  problems: {
    type: 'de waarde is van de verkeerde soort. Verwacht: {expected}.',
    missing: '‘{key}’ ontbreekt. Voeg het toe.',
    unknownKey: '‘{key}’ is hier niet bekend. Haal het weg of verbeter de naam.',
    forbiddenKey: '‘{key}’ mag niet als naam gebruikt worden. Kies een andere naam.',
    characters: 'de tekst bevat tekens die niet bewaard kunnen worden. Typ de tekst opnieuw.',
    notJson: 'deze waarde kan niet als JSON bewaard worden. Gebruik tekst, een getal of ja/nee.',
    id: 'een id begint met een kleine letter, bevat verder letters, cijfers en streepjes, en telt hoogstens 64 tekens.',
    duplicate: '‘{value}’ komt hier twee keer voor. Maak beide verschillend.',
    empty: 'deze tekst is leeg. Vul iets in.',
    tooLong: 'de tekst is te lang. Maak er hoogstens {max} tekens van.',
    tooMany: 'er staan er te veel. Er mogen er hoogstens {max} zijn.',
    tooFew: 'er moet er minstens {min} zijn. Voeg er een toe.',
    tooLow: 'het getal moet {min} of hoger zijn.',
    tooHigh: 'het getal mag hoogstens {max} zijn.',
    choice: 'deze waarde is hier niet mogelijk. Kies uit: {allowed}.',
    notInstalled:
      'dit platform kent het soort vraag ‘{type}’ niet. Kies een ander soort, of vraag wie het platform beheert om dit soort te installeren.',
    bounds: 'de ondergrens ({min}) ligt boven de bovengrens ({max}). Verwissel of verbeter ze.',
    date: 'dit is geen datum die bestaat. Schrijf een datum als 2026-11-22.',
    time: 'dit is geen tijd die bestaat. Schrijf een tijd als 14:05.',
    reference: 'hier wordt verwezen naar ‘{field}’, maar dat is er niet (meer). Kies iets anders.',
    comparison:
      'deze vergelijking past niet bij ‘{field}’. Kies een andere vergelijking of waarde.',
    expression:
      'met ‘{field}’ kan hier niet gerekend worden. Kies een getal of een datum, zoals de berekening vraagt.',
    circle:
      'deze velden hangen van elkaar af, zodat geen van alle bepaald is: {labels}. Verander een van de voorwaarden.',
    unreachable:
      'deze voorwaarde kan nooit gelden, zodat niemand dit ooit ziet. Verander of verwijder een van de vergelijkingen.',
    leak: 'deze voorwaarde kijkt naar ‘{section}’, dat niet iedereen hier mag lezen. Kies een veld uit een deel dat zij wel lezen.',
    meaning:
      '‘{field}’ kan dit niet betekenen. Kies een datum of een berekende datum, en voor de aanleiding een keuze, die niet in een tabel of groep staat.',
    meaningToday:
      '‘{field}’ wordt met vandaag berekend en is morgen anders. Kies een datum die blijft staan.',
    meaningRead:
      '‘{section}’ wordt niet door alle medewerkers gelezen, terwijl zij dit in het overzicht zien. Kies een veld uit een deel dat zij wel lezen.',
    inBrief:
      '‘{field}’ kan niet in het kort staan. Kies een veld met een antwoord, en van een tabel of groep een van de kolommen.',
    carry:
      '‘{field}’ hoort bij één plan en gaat nooit mee naar een volgend. Kies ‘niet meenemen’, of laat de keuze aan het platform.',
    carryRoom:
      'niet alles wat in ‘{field}’ kan staan, past in deze kolom. Geef beide dezelfde grenzen en keuzes, of neem een andere kolom over.',
    evaluates:
      '‘{field}’ kan dit in een evaluatie niet vertellen. Doelen staan in een groep, wat volgt in een keuze daarin, en een doel zoals het was in een lange tekst daarin, zonder grens.',
    goalUntold:
      'in ‘{field}’ staat niet welk doel er wordt geëvalueerd. Laat minstens één lange tekst erin vertellen wat er over het doel in het plan stond.',
    outcomeOpen:
      '‘{field}’ zegt hoe een doel verdergaat, en kan nu leeg blijven. Maak dit veld verplicht, en haal de voorwaarden weg waaronder het, of waar het in staat, wordt getoond of verplicht is.',
    source: 'deze bron past niet bij dit soort veld. Kies een andere bron.',
    unread: 'niemand van de school mag dit deel lezen. Noem minstens één rol van de school.',
    depth: 'hier zit te veel in elkaar. Hoogstens {max} lagen.',
    size: 'het sjabloon is te groot. Hoogstens {max} bytes.',
    chain:
      'dit hangt af van {length} velden die elk van het volgende afhangen. Hoogstens {max} kan. Laat een paar ervan rechtstreeks naar een eerder veld kijken.',
    tooHeavy:
      'met alle rijen gevuld rekent dit veld {steps} stappen en het hele plan {total}. Hoogstens {max} kan. Verlaag het grootste aantal rijen, of reken wat in elke rij hetzelfde is één keer uit, buiten de tabel of groep.',
  },
}

const en: typeof nl = {
  whole: 'The template',
  problems: {
    type: 'the value is of the wrong kind. Expected: {expected}.',
    missing: '‘{key}’ is missing. Add it.',
    unknownKey: '‘{key}’ is not known here. Remove it or correct the name.',
    forbiddenKey: '‘{key}’ cannot be used as a name. Choose another name.',
    characters: 'the text has characters that cannot be kept. Type the text again.',
    notJson: 'this value cannot be kept as JSON. Use text, a number or yes/no.',
    id: 'an id starts with a small letter, goes on with letters, digits and hyphens, and has at most 64 characters.',
    duplicate: '‘{value}’ is here twice. Make them different.',
    empty: 'this text is empty. Fill something in.',
    tooLong: 'the text is too long. Use at most {max} characters.',
    tooMany: 'there are too many. There can be at most {max}.',
    tooFew: 'there must be at least {min}. Add one.',
    tooLow: 'the number must be {min} or higher.',
    tooHigh: 'the number can be at most {max}.',
    choice: 'this value is not possible here. Choose from: {allowed}.',
    notInstalled:
      'this platform does not know the type of question ‘{type}’. Choose another type, or ask who keeps the platform to install it.',
    bounds: 'the lower bound ({min}) is above the upper bound ({max}). Swap or correct them.',
    date: 'this is not a date that exists. Write a date as 2026-11-22.',
    time: 'this is not a time that exists. Write a time as 14:05.',
    reference: 'this refers to ‘{field}’, which is not there (any more). Choose something else.',
    comparison: 'this comparison does not fit ‘{field}’. Choose another comparison or value.',
    expression:
      '‘{field}’ cannot be calculated with here. Choose a number or a date, as the calculation asks.',
    circle:
      'these fields depend on each other, so that none is decided: {labels}. Change one of the conditions.',
    unreachable:
      'this condition can never hold, so nobody will ever see this. Change or remove one of the comparisons.',
    leak: 'this condition looks at ‘{section}’, which not everyone here may read. Choose a field from a section they may read.',
    meaning:
      '‘{field}’ cannot mean this. Choose a date or a calculated date, and for the occasion a choice, that does not stand in a table or group.',
    meaningToday:
      '‘{field}’ is calculated with today and will be different tomorrow. Choose a date that stays.',
    meaningRead:
      '‘{section}’ is not read by all staff, while they see this in the overview. Choose a field from a section that they read.',
    inBrief:
      '‘{field}’ cannot stand in brief. Choose a field with an answer, and of a table or group one of its columns.',
    carry:
      '‘{field}’ belongs to one plan and never goes along to a next. Choose ‘leave behind’, or leave the choice to the platform.',
    carryRoom:
      'not all that ‘{field}’ can hold fits this column. Give both the same limits and options, or take over another column.',
    evaluates:
      '‘{field}’ cannot tell this in an evaluation. Goals stand in a group, what follows in a choice within it, and a goal as it was in a long text within it, without a limit.',
    goalUntold:
      '‘{field}’ does not tell which goal is evaluated. Let at least one long text in it tell what the plan said of the goal.',
    outcomeOpen:
      '‘{field}’ says how a goal goes on, and can stay empty now. Make this field required, and remove the conditions under which it, or what it stands in, is shown or required.',
    source: 'this source does not fit this kind of field. Choose another source.',
    unread: 'nobody of the school may read this section. Name at least one role of the school.',
    depth: 'there is too much nesting here. At most {max} levels.',
    size: 'the template is too large. At most {max} bytes.',
    chain:
      'this depends on {length} fields that each depend on the next. At most {max} is possible. Let some of them look directly at an earlier field.',
    tooHeavy:
      'with every row filled this field takes {steps} steps to work out and the whole plan {total}. At most {max} is possible. Lower the largest number of rows, or calculate what is the same in every row once, outside the table or group.',
  },
}

const words = catalogue('definitionProblem', { nl, en })

/** `Handelingsdeel › Doelen › Domein (sections[7].fields[0].columns[0].id): …` */
export function problemText(problem: DefinitionProblem, language: Language): string {
  const { path } = problem
  const where = path.length === 0 ? '' : ` (${pathText(path)})`
  return `${placeText(problem, language)}${where}: ${wrongText(problem, language)}`
}

/** For who sees the form, not its JSON: `Handelingsdeel › Doelen › Domein: …` */
export const placedProblemText = (problem: DefinitionProblem, language: Language): string =>
  `${placeText(problem, language)}: ${wrongText(problem, language)}`

const placeText = ({ labels }: DefinitionProblem, language: Language): string =>
  labels.length === 0 ? words[language].whole : labels.join(' › ')

function wrongText({ code, values }: DefinitionProblem, language: Language): string {
  const range = values.min === undefined ? 'tooHigh' : 'tooLow'
  return fill(words[language].problems[code === 'range' ? range : code], values)
}

const pathText = (path: DefinitionProblem['path']): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') {
      return `${text}[${key}]`
    }
    return text === '' ? key : `${text}.${key}`
  }, '')
