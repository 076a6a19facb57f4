/** What is wrong with a template file, and where in it. */
import type { TemplateProblem } from '../domain/exchange/templateFile.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue } from '../domain/kernel/words.js'
import { fill } from './fill.js'
import { problemText } from './definitionProblem.js'

const nl = {
  notTemplate: 'Het bestand is geen plansjabloon van Leidraad.',
  newer:
    'Het bestand heeft opmaak {version} en dit platform kent opmaak {known}. Werk dit platform eerst bij.',
  unknownKey: '‘{place}’ is hier niet bekend. Haal dit weg of verbeter de naam.',
  invalid: '‘{place}’ ontbreekt of heeft een waarde die hier niet kan.',
}

const en: typeof nl = {
  notTemplate: 'The file is not a Leidraad plan template.',
  newer:
    'The file has format {version} and this platform knows format {known}. Update this platform first.',
  unknownKey: '‘{place}’ is not known here. Remove it or correct the name.',
  invalid: '‘{place}’ is missing or has a value that is not possible here.',
}

const words = catalogue('templateProblem', { nl, en })

export function templateProblemText(problem: TemplateProblem, language: Language): string {
  switch (problem.code) {
    case 'definition':
      return problemText(problem.problem, language)
    case 'newer':
      return fill(words[language].newer, { version: problem.version, known: problem.known })
    case 'notTemplate':
      return words[language].notTemplate
    default:
      return fill(words[language][problem.code], { place: problem.path.join('.') })
  }
}
