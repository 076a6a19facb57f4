/**
 * What is wrong with an answer or a definition, in words: where, what was expected, what to do.
 * `{name}` is filled from the values of the issue.
 */
import type { Issue } from '../domain/forms/answers.js'
import type { DefinitionProblem } from '../domain/forms/definitionProblem.js'
import { formatDate, formatNumber, type Language } from '../domain/forms/format.js'
import { fill, type Values } from './fill.js'

const nl = {
  row: 'rij {row}',
  item: '{item} {row}',
  section: 'Onderdeel {section}',
  plan: 'Dit plan',
  this: 'dit',
  issues: {
    unknown: 'hier staat een antwoord (‘{key}’) op een vraag die niet bestaat. Haal het weg.',
    characters:
      'hier staan tekens die niet bewaard of afgedrukt kunnen worden. Typ de tekst opnieuw.',
    required: 'vul {quoted} in.',
    tooLong: 'de tekst is te lang ({length} tekens). Maak er hoogstens {max} tekens van.',
    tooSmall: 'vul een getal in van {min} of meer.',
    tooLarge: 'vul een getal in van {max} of minder.',
    decimals: 'vul een getal in met hoogstens {max} cijfers achter de komma.',
    date: 'vul een datum in die bestaat, zoals 22-11-2026.',
    dateTooEarly: 'vul een datum in op of na {min}.',
    dateTooLate: 'vul een datum in op of voor {max}.',
    time: 'vul een tijd in die bestaat, zoals 14:05.',
    timeTooEarly: 'vul een tijd in vanaf {min}.',
    timeTooLate: 'vul een tijd in tot en met {max}.',
    email: 'vul één e-mailadres in, zoals naam@school.nl.',
    phone: 'vul een telefoonnummer in, zoals 06 12345678.',
    person: 'kies iemand uit de lijst.',
    file: 'dit bestand is niet meer te vinden of past hier niet. Voeg het opnieuw toe.',
    tooManyFiles: 'er mogen hoogstens {max} bestanden bij. Haal er een of meer weg.',
    richText: 'deze tekst bevat opmaak die niet bewaard kan worden. Plak hem als gewone tekst.',
    readOnly: 'dit antwoord kan nu niet veranderd worden. Laad de pagina opnieuw.',
    pupilNotHeard:
      'de leerling is nog niet gehoord. Vul in dat de leerling gehoord is, of waarom niet.',
    noConsultation: 'er is nog geen overleg met de ouders. Leg minstens één gesprek vast.',
    oneConsultation:
      'er is één gesprek en nog geen overeenstemming. Eén gesprek is meestal niet genoeg: plan er nog een.',
    choice: 'kies uit de genoemde mogelijkheden.',
    tooFewRows: 'vul minstens {min} in. Voeg er nog een of meer toe.',
    tooManyRows: 'er mogen er hoogstens {max} zijn. Haal er een of meer weg.',
    rowId: 'deze rij is niet goed bewaard. Haal de rij weg en voeg haar opnieuw toe.',
    size: 'er staat te veel tekst in om te bewaren. Maak de antwoorden korter.',
  },
  types: {
    text: 'vul tekst in.',
    number: 'vul een getal in, zoals 12 of 7,5.',
    yesNo: 'kies ja of nee.',
    option: 'kies één van de mogelijkheden.',
    options: 'kies een of meer van de mogelijkheden.',
    rows: 'de rijen zijn niet leesbaar. Voeg ze opnieuw toe.',
    row: 'deze rij is niet leesbaar. Haal de rij weg en voeg haar opnieuw toe.',
    answers: 'de antwoorden zijn niet leesbaar. Laad de pagina opnieuw.',
  },
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
    source: 'deze bron past niet bij dit soort veld. Kies een andere bron.',
    unread: 'niemand van de school mag dit deel lezen. Noem minstens één rol van de school.',
    depth: 'hier zit te veel in elkaar. Hoogstens {max} lagen.',
    size: 'het sjabloon is te groot. Hoogstens {max} bytes.',
  },
}

const en: typeof nl = {
  row: 'row {row}',
  item: '{item} {row}',
  section: 'Section {section}',
  plan: 'This plan',
  this: 'this',
  issues: {
    unknown: 'there is an answer (‘{key}’) to a question that does not exist. Remove it.',
    characters: 'this has characters that cannot be kept or printed. Type the text again.',
    required: 'fill in {quoted}.',
    tooLong: 'the text is too long ({length} characters). Use at most {max} characters.',
    tooSmall: 'fill in a number of {min} or more.',
    tooLarge: 'fill in a number of {max} or less.',
    decimals: 'fill in a number with at most {max} digits after the point.',
    date: 'fill in a date that exists, such as 22-11-2026.',
    dateTooEarly: 'fill in a date on or after {min}.',
    dateTooLate: 'fill in a date on or before {max}.',
    time: 'fill in a time that exists, such as 14:05.',
    timeTooEarly: 'fill in a time from {min}.',
    timeTooLate: 'fill in a time up to {max}.',
    email: 'fill in one e-mail address, such as name@school.nl.',
    phone: 'fill in a telephone number, such as 06 12345678.',
    person: 'choose someone from the list.',
    file: 'this file cannot be found any more or does not fit here. Add it again.',
    tooManyFiles: 'there can be at most {max} files. Remove one or more.',
    richText: 'this text has formatting that cannot be kept. Paste it as plain text.',
    readOnly: 'this answer cannot be changed now. Reload the page.',
    pupilNotHeard: 'the pupil was not heard yet. Fill in that the pupil was heard, or why not.',
    noConsultation: 'there is no consultation with the guardians yet. Record at least one.',
    oneConsultation:
      'there is one consultation and no agreement yet. One is usually not enough: plan another.',
    choice: 'choose from the options given.',
    tooFewRows: 'fill in at least {min}. Add one or more.',
    tooManyRows: 'there can be at most {max}. Remove one or more.',
    rowId: 'this row was not saved well. Remove the row and add it again.',
    size: 'there is too much text to save. Make the answers shorter.',
  },
  types: {
    text: 'fill in text.',
    number: 'fill in a number, such as 12 or 7.5.',
    yesNo: 'choose yes or no.',
    option: 'choose one of the options.',
    options: 'choose one or more of the options.',
    rows: 'the rows cannot be read. Add them again.',
    row: 'this row cannot be read. Remove the row and add it again.',
    answers: 'the answers cannot be read. Reload the page.',
  },
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
    source: 'this source does not fit this kind of field. Choose another source.',
    unread: 'nobody of the school may read this section. Name at least one role of the school.',
    depth: 'there is too much nesting here. At most {max} levels.',
    size: 'the template is too large. At most {max} bytes.',
  },
}

export const forms = { nl, en }

/** `Doelen, rij 2, Eind`: where the issue is, within its section. */
export function issuePlace({ values }: Issue, language: Language): string {
  const words = forms[language]
  if (values.field === undefined) {
    return values.section === undefined ? words.plan : fill(words.section, values)
  }
  const { field, row, item, column, innerRow, innerItem, innerColumn } = values
  const named = [field, rowText(row, item, words), column]
  const inner = [rowText(innerRow, innerItem, words), innerColumn]
  return [...named, ...inner].filter((part) => part !== undefined).join(', ')
}

type Named = string | number | undefined

/** `Doel 2`, `rij 2`; a row that has a name of its own is not counted. */
function rowText(row: Named, item: Named, words: typeof nl): Named {
  if (row === undefined) {
    return item
  }
  return item === undefined ? fill(words.row, { row }) : fill(words.item, { row, item })
}

/** A label that is itself a question is quoted, so that no colon follows a question mark. */
const beforeColon = (place: string): string => (/[?!.:]$/.test(place) ? `‘${place}’` : place)

/** `Doelen, rij 2: vul ‘Succescriterium’ in.` */
export function issueText(issue: Issue, language: Language): string {
  const asked = issue.values.innerColumn ?? issue.values.column
  const place = issue.code === 'required' ? withoutAsked(issue) : issue
  const quoted = asked === undefined ? forms[language].this : `‘${asked}’`
  const text = fill(templateOf(issue, language), { ...readableBounds(issue, language), quoted })
  return `${beforeColon(issuePlace(place, language))}: ${text}`
}

/** What is asked stands in the sentence itself. */
function withoutAsked(issue: Issue): Issue {
  const { innerColumn, ...values } = issue.values
  if (innerColumn !== undefined) {
    return { ...issue, values }
  }
  const { column: _, ...outside } = values
  return { ...issue, values: outside }
}

function templateOf({ code, values }: Issue, language: Language): string {
  const { issues, types } = forms[language]
  if (code !== 'type') {
    return issues[code]
  }
  const expected = String(values.expected)
  return Object.hasOwn(types, expected) ? types[expected as keyof typeof types] : types.answers
}

function readableBounds({ values }: Issue, language: Language): Values {
  const unit = values.unit === undefined ? {} : { unit: String(values.unit) }
  const readable = (value: string | number): string =>
    typeof value === 'number' ? formatNumber(value, language, unit) : formatDate(value, language)
  const bounds = (['min', 'max'] as const).flatMap((key) => {
    const value = values[key]
    return value === undefined ? [] : [[key, readable(value)]]
  })
  return { ...values, ...(Object.fromEntries(bounds) as Values) }
}

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
  labels.length === 0 ? forms[language].whole : labels.join(' › ')

function wrongText({ code, values }: DefinitionProblem, language: Language): string {
  const range = values.min === undefined ? 'tooHigh' : 'tooLow'
  return fill(forms[language].problems[code === 'range' ? range : code], values)
}

const pathText = (path: DefinitionProblem['path']): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') {
      return `${text}[${key}]`
    }
    return text === '' ? key : `${text}.${key}`
  }, '')
