/** What can be wrong with the HTML and CSS of a layout: what was met, and what is expected instead. */
import type { Language } from '../domain/kernel/language.js'
import type { SourceProblem, SourceProblemCode } from '../domain/layout/layoutProblem.js'
import { catalogue } from '../domain/kernel/words.js'

type SourceWords = Record<SourceProblemCode, string> & {
  template: string
  css: string
}

const nl: SourceWords = {
  template: 'HTML, regel {line}, teken {column}: {text}',
  css: 'CSS, regel {line}, teken {column}: {text}',
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
  attribute: '‘{found}’ mag niet in een element. Gebruik bijvoorbeeld class, id, title of style.',
  address:
    'Het adres ‘{found}’ mag niet. Een link begint met https:// of mailto:, een plaatje met data:image/.',
  valueInTag:
    'Een waarde mag hier niet. Zet {{…}} in de tekst, of tussen de aanhalingstekens van class, id, title of alt.',
  tagOpen: 'Een element is hier niet af. Zet begin en eind van < … > in hetzelfde blok.',
  htmlSyntax:
    'Hier klopt de HTML niet ({found}). Schrijf < als &lt; en zet elke waarde tussen aanhalingstekens.',
  cssCharacter:
    '‘{found}’ kan hier niet. Schrijf namen zonder \\, en een bijzonder teken alleen tussen aanhalingstekens.',
  cssOpen: 'Een haakje, aanhalingsteken of opmerking is niet gesloten.',
  cssSyntax:
    'Hier klopt de CSS niet (‘{found}’). Schrijf regels als h2 { color: #123456; } en sluit ze.',
  cssDepth: 'Dit staat te diep in elkaar. Gebruik hooguit {found} haakjes in elkaar.',
  cssSize: 'Dit is te veel. Gebruik hooguit {found} woorden en tekens; haal weg wat dubbel staat.',
  cssLong: 'Deze waarde is te lang. Gebruik hooguit {found} tekens.',
  cssAtRule: '‘{found}’ mag niet. Gebruik alleen @page en @media print.',
  cssMedia: '‘{found}’ kan hier niet. Schrijf @media print { … }, of laat @media weg.',
  cssNesting: 'Een regel in een regel kan niet (‘{found}’). Zet elke regel apart.',
  cssSelector:
    '‘{found}’ kan hier niet. Kies elementen als h2 en td, een .class, een #id, of vormen als :first-child en ::before.',
  cssRoot: '‘{found}’ kan hier niet. Schrijf body.',
  cssProof: '‘{found}’ mag niet: handtekeningen en bewijs zien er in elk document hetzelfde uit.',
  cssProperty:
    '‘{found}’ mag niet. Gebruik eigenschappen voor tekst, kleur, randen, marges, tabellen, kolommen, flex of grid.',
  cssFont:
    '‘{found}’ mag niet: elke PDF staat in Source Sans 3, zodat hij overal hetzelfde is. Gebruik font-size, font-weight en font-style.',
  cssVariable:
    '‘{found}’ kan hier niet. Schrijf de waarde zelf, of var(--accent) voor de kleur van de school.',
  cssFunction: '‘{found}’ mag hier niet. Schrijf de waarde zelf.',
  cssAddress: 'Het adres ‘{found}’ mag niet. Gebruik url("data:image/…").',
  cssValue: '‘{found}’ kan niet. Verwacht wordt: {expected}.',
  cssMargin: '‘{found}’ mag niet: de voet van de pagina ligt vast.',
  cssPage:
    '‘{found}’ mag niet in @page: de voet heeft ruimte nodig. Gebruik size: A4 en marges van 10mm tot 100mm, onderaan minstens 20mm.',
}

const en: SourceWords = {
  template: 'HTML, line {line}, column {column}: {text}',
  css: 'CSS, line {line}, column {column}: {text}',
  notText: 'This is not text.',
  tooLarge: 'This is too long. Use at most {found} characters.',
  syntax:
    'A brace or a {{…}} is not right here. Close every block, for instance {{#if …}} with {{/if}}.',
  unescaped: 'Three braces or {{&…}} are not allowed. Write {{…}} with two braces.',
  partial:
    'Inserting parts with {{> …}} is not allowed. Use {{sections}}, {{section "…"}} or {{block this}}.',
  decorator: 'This form of Handlebars is not allowed.',
  helper: '‘{found}’ is not a word that can be used here. See the list below the input.',
  path: '‘{found}’ may not be used.',
  depth: 'This is nested too deep. Use at most {found} levels.',
  size: 'These are too many parts. Use at most {found}.',
  element: '<{found}> is not allowed. Use ordinary text, headings, lists and tables.',
  attribute: '‘{found}’ is not allowed in an element. Use for instance class, id, title or style.',
  address:
    'The address ‘{found}’ is not allowed. A link starts with https:// or mailto:, a picture with data:image/.',
  valueInTag:
    'A value is not allowed here. Put {{…}} in the text, or between the quotes of class, id, title or alt.',
  tagOpen: 'An element is not complete here. Put the start and end of < … > in the same block.',
  htmlSyntax:
    'The HTML is not right here ({found}). Write < as &lt; and put every value between quotes.',
  cssCharacter:
    '‘{found}’ is not possible here. Write names without \\, and a special character only between quotes.',
  cssOpen: 'A bracket, quote or comment is not closed.',
  cssSyntax:
    'The CSS is not right here (‘{found}’). Write rules as h2 { color: #123456; } and close them.',
  cssDepth: 'This is nested too deep. Use at most {found} brackets in one another.',
  cssSize: 'This is too much. Use at most {found} words and signs; remove what is said twice.',
  cssLong: 'This value is too long. Use at most {found} characters.',
  cssAtRule: '‘{found}’ is not allowed. Use only @page and @media print.',
  cssMedia: '‘{found}’ is not possible here. Write @media print { … }, or leave @media out.',
  cssNesting: 'A rule within a rule is not possible (‘{found}’). Write every rule apart.',
  cssSelector:
    '‘{found}’ is not possible here. Choose elements such as h2 and td, a .class, an #id, or forms such as :first-child and ::before.',
  cssRoot: '‘{found}’ is not possible here. Write body.',
  cssProof: '‘{found}’ is not allowed: signatures and evidence look the same in every document.',
  cssProperty:
    '‘{found}’ is not allowed. Use properties for text, colour, borders, margins, tables, columns, flex or grid.',
  cssFont:
    '‘{found}’ is not allowed: every PDF is set in Source Sans 3, so that it is the same everywhere. Use font-size, font-weight and font-style.',
  cssVariable:
    '‘{found}’ is not possible here. Write the value itself, or var(--accent) for the colour of the school.',
  cssFunction: '‘{found}’ is not allowed here. Write the value itself.',
  cssAddress: 'The address ‘{found}’ is not allowed. Use url("data:image/…").',
  cssValue: '‘{found}’ is not possible. Expected: {expected}.',
  cssMargin: '‘{found}’ is not allowed: the foot of the page is fixed.',
  cssPage:
    '‘{found}’ is not allowed in @page: the foot needs room. Use size: A4 and margins from 10mm to 100mm, at least 20mm at the bottom.',
}

const texts = catalogue('layoutSource', { nl, en })

export function sourceProblemText(problem: SourceProblem, language: Language): string {
  const words = texts[language]
  const { part, code, line, column, found = '', expected = '' } = problem
  // Not `fill`: the texts show double braces themselves.
  const text = words[code].replace('{found}', () => found).replace('{expected}', () => expected)
  return words[part]
    .replace('{line}', String(line))
    .replace('{column}', String(column))
    .replace('{text}', () => text)
}
