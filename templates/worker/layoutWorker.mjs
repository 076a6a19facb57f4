/**
 * Renders a layout that somebody wrote, apart from the server: a thread of its own that is ended when
 * it takes too long or too much. It gets text only, checks again that it is text, and hands back text.
 */
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'

import Handlebars from 'handlebars'

import { judgeMarkup } from './judgeMarkup.mjs'

const strict = { strict: true, knownHelpersOnly: true }
const house = Handlebars.create()
for (const [name, source] of Object.entries(workerData.partials)) {
  house.registerPartial(name, house.compile(source, strict))
}
const parts = Object.fromEntries(
  Object.keys(workerData.partials).map((name) => [name, house.compile(`{{> ${name}}}`, strict)]),
)

const safe = (html) => new Handlebars.SafeString(html)
/**
 * What a part of the house prints is kept apart: a comment stands for it with a mark that no author
 * can know. Text that merely looks like a signature or the evidence counts for nothing.
 */
let mark = ''
let printed = []
const kept = (html) => `<!--${mark}-${printed.push(html) - 1}-->`
const print = (name, context, { data }) =>
  safe(kept(parts[name](context, { data: { root: data.root } })))
const listOf = (value) => (Array.isArray(value) ? value : [])
const textOf = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const days = { nl: 'nl-NL', en: 'en-GB' }

function date(value, { data }) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(textOf(value))
  const moment = match ? new Date(`${match[0]}T12:00:00Z`) : undefined
  return moment && !Number.isNaN(moment.getTime())
    ? moment.toLocaleDateString(days[data.root.language], { dateStyle: 'long', timeZone: 'UTC' })
    : textOf(value)
}

function list(values, { data }) {
  const texts = listOf(values)
    .map(textOf)
    .filter((text) => text !== '')
  return new Intl.ListFormat(data.root.language, { type: 'conjunction' }).format(texts)
}

const isBlock = (value) => typeof value === 'object' && value !== null && 'is' in value

const engine = Handlebars.create()
engine.registerHelper({
  date,
  list,
  equals: (one, other) => one === other,
  block: (value, options) => (isBlock(value) ? print('block', value, options) : ''),
  table: (value, options) =>
    isBlock(value) && (value.is.table || value.is.scoreTable) ? print('block', value, options) : '',
  section: (id, options) => {
    const found = options.data.root.sections.find((section) => section.id === id || section === id)
    return found ? print('section', found, options) : ''
  },
  ...Object.fromEntries(
    ['sections', 'cover', 'contents', 'signatures', 'evidence'].map((name) => [
      name,
      (options) => print(name, options.data.root, options),
    ]),
  ),
})

const knownHelpers = Object.fromEntries(workerData.helpers.map((name) => [name, true]))
const compileOptions = {
  knownHelpersOnly: true,
  knownHelpers: { ...knownHelpers, lookup: false, log: false },
}

function render({ template, view }) {
  if (typeof template !== 'string') {
    throw new TypeError('A template is text')
  }
  return engine.compile(template, compileOptions)(view, {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  })
}

/** Every signature of the document, wherever it stands. */
function signaturesOf(value, found = []) {
  if (Array.isArray(value)) {
    value.forEach((item) => signaturesOf(item, found))
  } else if (typeof value === 'object' && value !== null) {
    found.push(...(value.signatures ?? []))
    signaturesOf(value.sections ?? value.blocks ?? value.items ?? [], found)
  }
  return found
}

/** Who signed, and the evidence of it, are never left out. */
function complete(html, view) {
  const data = { data: { root: view } }
  const shows = (sign) => printed.some((part) => part.includes(sign))
  const missing = signaturesOf(view).filter(({ index }) => !shows(`data-signature="${index}"`))
  const signed =
    missing.length === 0 ? '' : kept(parts.signatures({ ...view, signatures: missing }, data))
  const hasProof = !view.evidence || shows('<section class="evidence"')
  return `${html}${signed}${hasProof ? '' : kept(parts.evidence(view, data))}`
}

const elements = new Set(workerData.elements)
const naming = new Set(workerData.naming)

/** What an author wrote is judged; each part of the house stands where it can be read. */
function page(job) {
  mark = randomUUID()
  printed = []
  const source = complete(render(job), job.view)
  const allowed = { elements, naming, attributes: new Map(Object.entries(job.attributes)) }
  const { html, text, comments, problem } = judgeMarkup(source, allowed)
  const places = new Set(comments)
  if (problem || places.size !== printed.length || comments.some((one) => !one.startsWith(mark))) {
    return { problem: problem ?? { code: 'valueInTag' } }
  }
  const marked = new RegExp(`<!--${mark}-(\\d+)-->`, 'g')
  return { html: html.replace(marked, (_, index) => printed[index]), text }
}

parentPort.on('message', (job) => {
  try {
    const made = page(job)
    const tooLong = made.html?.length > workerData.maxOutput
    parentPort.postMessage(tooLong ? { fault: 'tooLong' } : made)
  } catch (error) {
    parentPort.postMessage({ fault: 'failed', message: String(error?.message).slice(0, 200) })
  }
})
/** Compiling happens at the first use; it should not count against the first template. */
const tries = [
  ...Object.values(parts).map((part) => () => part({}, { data: { root: {} } })),
  () => page({ template: '<p class="a">{{x}}</p>', view: {}, attributes: {} }),
]
for (const attempt of tries) {
  try {
    attempt()
  } catch {
    // Nothing to show yet.
  }
}
parentPort.postMessage({ ready: true })
