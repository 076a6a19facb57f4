/** The steps of a protocol as a diagram: what comes after what, and who acts. One step needs none. */
import type { Language } from '../kernel/language.js'
import { catalogue } from '../kernel/words.js'
import type { FlowDiagram } from '../printing/figure.js'
import type { CareProtocolContent } from './content.js'

const nl = { about: 'Stroomschema van {count} stappen die na elkaar komen.', step: 'Stap' }

const en: typeof nl = { about: 'Flow diagram of {count} steps, one after another.', step: 'Step' }

const words = catalogue('stepsDiagram', { nl, en })

type Steps = CareProtocolContent['steps']

export function stepsDiagram(steps: Steps, language: Language): FlowDiagram[] {
  const { about, step } = words[language]
  return steps.length < 2
    ? []
    : [
        {
          kind: 'flowDiagram',
          about: about.replace('{count}', String(steps.length)),
          steps: steps.map(({ title, responsible }, index) => {
            const [name, actor] = [title.trim(), responsible.trim()]
            return {
              number: index + 1,
              name,
              ...(actor !== '' && { actor }),
              said: `${step} ${index + 1}: ${name}${actor === '' ? '' : ` (${actor})`}.`,
            }
          }),
        },
      ]
}
