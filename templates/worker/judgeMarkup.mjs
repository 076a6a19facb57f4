/**
 * HTML that a template made, read once more as a browser reads it and printed anew: what a browser
 * gets is what was judged here. Elements are listed; attributes that name things are listed too, and
 * any other stands in the template as it is here, where it was judged.
 */
import { html, parseFragment, serialize } from 'parse5'

/**
 * @param {string} source
 * @param {{ elements: Set<string>, naming: Set<string>, attributes: Map<string, string> }} allowed
 *   `attributes` from `name=value` to the value that is printed.
 * @returns {{ html: string, text: string, comments: string[], problem?: { code: string, found: string } }}
 */
export function judgeMarkup(source, allowed) {
  // As in our browser, which runs no script.
  const tree = parseFragment(source, { scriptingEnabled: false })
  const texts = []
  const comments = []
  const left = [...tree.childNodes]
  for (let node = left.pop(); node; node = left.pop()) {
    const problem = node.tagName === undefined ? undefined : problemOf(node, allowed)
    if (problem) {
      return { html: '', text: '', comments, problem }
    }
    if (node.nodeName === '#text') {
      texts.push(node.value)
    } else if (node.nodeName === '#comment') {
      comments.push(node.data)
    }
    for (const child of node.childNodes ?? []) {
      left.push(child)
    }
  }
  return { html: serialize(tree), text: texts.join('\n'), comments }
}

function problemOf({ tagName, namespaceURI, attrs }, { elements, naming, attributes }) {
  if (!elements.has(tagName) || namespaceURI !== html.NS.HTML) {
    return { code: 'element', found: tagName }
  }
  for (const attribute of attrs) {
    const { name, value } = attribute
    const known = naming.has(name) ? value : attributes.get(`${name}=${value}`)
    if (known === undefined) {
      return { code: 'attribute', found: name }
    }
    attribute.value = known
  }
  return undefined
}
