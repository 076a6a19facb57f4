/**
 * What is wrong with an answer, in words: where, what was expected, what to do.
 * `{name}` is filled from the values of the issue.
 */
import type { Issue } from '../domain/definition/answers.js'
import { isLeafName, leafNamed, leaves } from '../domain/fieldTypes/leaves.js'
import type { AnswerFinding } from '../domain/fieldTypes/leaf.js'
import { formatDate, formatNumber } from '../domain/kernel/format.js'
import type { Language } from '../domain/kernel/language.js'
import { numberReadings } from '../domain/kernel/readTyped.js'
import { catalogue, inLanguage } from '../domain/kernel/words.js'
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
    dateTooEarly: 'vul een datum in op of na {min}.',
    dateTooLate: 'vul een datum in op of voor {max}.',
    timeTooEarly: 'vul een tijd in vanaf {min}.',
    timeTooLate: 'vul een tijd in tot en met {max}.',
    tooManyFiles: 'er mogen hoogstens {max} bestanden bij. Haal er een of meer weg.',
    readOnly: 'dit antwoord kan nu niet veranderd worden. Laad de pagina opnieuw.',
    notInstalled:
      'een vraag van het soort ‘{type}’ kan dit platform niet stellen. Het antwoord is te lezen, niet te wijzigen. Vraag wie het platform beheert om dit soort vraag te installeren.',
    carried: 'dit komt uit het vorige plan. Bevestig het, wijzig het of laat het weg.',
    pupilNotHeard:
      'de leerling is nog niet gehoord. Vul in dat de leerling gehoord is, of waarom niet.',
    noConsultation: 'er is nog geen overleg met de ouders. Leg minstens één gesprek vast.',
    oneConsultation:
      'er is één gesprek en nog geen overeenstemming. Eén gesprek is meestal niet genoeg: plan er nog een.',
    tooFewRows: 'vul minstens {min} in. Voeg er nog een of meer toe.',
    tooManyRows: 'er mogen er hoogstens {max} zijn. Haal er een of meer weg.',
    rowId: 'deze rij is niet goed bewaard. Haal de rij weg en voeg haar opnieuw toe.',
    size: 'er staat te veel tekst in om te bewaren. Maak de antwoorden korter.',
    tooManyRowsInAll:
      'alle tabellen en groepen mogen samen hoogstens {max} rijen hebben. Haal er weg wat niet nodig is.',
    tooHeavy:
      'het sjabloon rekent te veel voor zoveel rijen. Haal rijen weg, of vraag wie het sjabloon beheert om het eenvoudiger te maken.',
  },
  types: {
    numberMark:
      'een punt scheidt hier duizendtallen, een komma de decimalen. Schrijf {first} of {second}.',
    rows: 'de rijen zijn niet leesbaar. Voeg ze opnieuw toe.',
    row: 'deze rij is niet leesbaar. Haal de rij weg en voeg haar opnieuw toe.',
    answers: 'de antwoorden zijn niet leesbaar. Laad de pagina opnieuw.',
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
    dateTooEarly: 'fill in a date on or after {min}.',
    dateTooLate: 'fill in a date on or before {max}.',
    timeTooEarly: 'fill in a time from {min}.',
    timeTooLate: 'fill in a time up to {max}.',
    tooManyFiles: 'there can be at most {max} files. Remove one or more.',
    readOnly: 'this answer cannot be changed now. Reload the page.',
    notInstalled:
      'this platform cannot ask a question of the type ‘{type}’. The answer can be read, not changed. Ask who keeps the platform to install this type of question.',
    carried: 'this comes from the former plan. Confirm it, change it or leave it out.',
    pupilNotHeard: 'the pupil was not heard yet. Fill in that the pupil was heard, or why not.',
    noConsultation: 'there is no consultation with the guardians yet. Record at least one.',
    oneConsultation:
      'there is one consultation and no agreement yet. One is usually not enough: plan another.',
    tooFewRows: 'fill in at least {min}. Add one or more.',
    tooManyRows: 'there can be at most {max}. Remove one or more.',
    rowId: 'this row was not saved well. Remove the row and add it again.',
    size: 'there is too much text to save. Make the answers shorter.',
    tooManyRowsInAll:
      'all tables and groups together can have at most {max} rows. Remove what is not needed.',
    tooHeavy:
      'the template calculates too much for so many rows. Remove rows, or ask who keeps the template to make it simpler.',
  },
  types: {
    numberMark:
      'a comma separates thousands here, a point the decimals. Write {first} or {second}.',
    rows: 'the rows cannot be read. Add them again.',
    row: 'this row cannot be read. Remove the row and add it again.',
    answers: 'the answers cannot be read. Reload the page.',
  },
}

export const forms = catalogue('forms', { nl, en })

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
  const place = issue.code === 'required' ? withoutAsked(issue) : issue
  return `${beforeColon(issuePlace(place, language))}: ${reasonText(issue, language)}`
}

/** `Rij 2, Eind: vul een getal in.` For who sees the cell: the table and what holds it are in sight. */
export function cellIssueText(issue: Issue, language: Language): string {
  const { values } = issue.code === 'required' ? withoutAsked(issue) : issue
  const { row, item, column, innerRow, innerItem, innerColumn } = values
  const isInner = issue.innerColumnId !== undefined
  const cell = rowText(isInner ? innerRow : row, isInner ? innerItem : item, forms[language])
  const named = [cell, isInner ? innerColumn : column].filter((part) => part !== undefined)
  return capital(`${beforeColon(named.join(', '))}: ${reasonText(issue, language)}`)
}

/** `Vul een datum in die bestaat.` For who sees the field. */
export const findingText = (finding: AnswerFinding, language: Language): string =>
  capital(reasonText({ values: {}, ...finding }, language))

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function reasonText(issue: Issue, language: Language): string {
  const asked = issue.values.innerColumn ?? issue.values.column
  const quoted = asked === undefined ? forms[language].this : `‘${asked}’`
  const values = { ...readableBounds(issue, language), ...readings(issue, language), quoted }
  return fill(templateOf(issue, language), values)
}

function readings({ values: { typed } }: Issue, language: Language): Values {
  if (typeof typed !== 'string') {
    return {}
  }
  const [first, second] = numberReadings(typed, language)
  return { first, second }
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
    return isLeafName(code) ? inLanguage(leaves[code].problem, language) : issues[code]
  }
  const expected = values.typed === undefined ? String(values.expected) : 'numberMark'
  const leaf = leafNamed(expected)
  if (leaf !== undefined) {
    return inLanguage(leaf.problem, language)
  }
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
