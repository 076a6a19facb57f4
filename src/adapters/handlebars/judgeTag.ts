/** Whether the tag of an element an author wrote may stand: listed elements and attributes only. */
import type { SourceProblem } from '../../domain/layout/layoutProblem.js'
import { attributes, elements, isLink, isPicture } from '../../domain/layout/ownMarkup.js'
import { Findings } from './findings.js'
import { judgeStyle } from './judgeCss.js'

export type Attribute = { name: string; value: string }

export const isElement = (name: string): boolean => elements.has(name)

/** What is wrong with it, by places within its value. A style is from now on as it was read. */
export function judgeAttribute(attribute: Attribute): SourceProblem[] {
  const { name, value } = attribute
  const findings = new Findings('template')
  if (!attributes.has(name)) {
    findings.add({ code: 'attribute', found: name })
  } else if ((name === 'href' && !isLink(value)) || (name === 'src' && !isPicture(value))) {
    findings.add({ code: 'address', found: value })
  } else if (name === 'style') {
    const { css, problems } = judgeStyle(value)
    attribute.value = css
    return problems
  }
  return findings.problems
}
