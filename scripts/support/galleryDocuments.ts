/** Every document that comes along, filled with its example, for the gallery in docs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { qrPath } from '../../src/actions/signing/qrPath.js'
import type { Answers } from '../../src/domain/definition/answers.js'
import type { PrintLayout } from '../../src/domain/layout/layout.js'
import { composePlan, type ComposePlan } from '../../src/domain/plans/composePlan.js'
import type {
  EvidencePage,
  Fact,
  PrintableDocument,
  SignatureBlock,
} from '../../src/domain/printing/document.js'
import type { SignerRole } from '../../src/domain/signing/slots.js'
import { composeCareProtocol } from '../../src/domain/standards/composeCareProtocol.js'
import { composeFunctionDescription } from '../../src/domain/standards/composeFunctionDescription.js'
import type { PlanTemplateContent, StandardContent } from '../../src/domain/standards/content.js'
import { paperWords } from '../../src/translations/paper.js'
import { signing } from '../../src/translations/signing.js'
import { demoSigners } from '../demo/demoSigners.js'

export type GalleryDocument = {
  name: string
  caption: string
  document: PrintableDocument
  /** Only the last so many pages. @default all */
  lastPages?: number
}

const read = (path: string): unknown => JSON.parse(readFileSync(join('templates', path), 'utf8'))

const frame = {
  organisation: { school: 'De Regenboog', board: 'Stichting Het Kompas', accent: '#1d5a8a' },
  status: 'final' as const,
  language: 'nl' as const,
}
const circumstances = { today: '2026-11-23' }

type Plan = { template: string; about: Fact[]; caption: string } & Partial<
  Pick<ComposePlan, 'status' | 'layout' | 'signatures' | 'evidence'>
>

const opp: Plan = {
  template: 'opp',
  about: [
    { label: 'Leerling', value: 'Łukasz de Vries-Kowalski' },
    { label: 'Geboren op', value: '14 maart 2015' },
    { label: 'Groep of klas', value: '7B' },
    { label: 'Schooljaar', value: '2026-2027' },
  ],
  caption: 'An individual education plan (OPP), still a draft, with cover, contents and charts.',
}

const letterhead: PrintLayout = {
  cover: 'none',
  letterhead: ['Lindelaan 12', '1234 AB Voorbeeldstad', 'de-regenboog.example'],
}

const group = (name: string): Fact[] => [
  { label: 'Groep of klas', value: name },
  { label: 'Schooljaar', value: '2026-2027' },
]
const pupil = (name: string, className: string): Fact[] => [
  { label: 'Leerling', value: name },
  ...group(className),
]

const plans: Plan[] = [
  { ...opp, status: 'draft' },
  {
    template: 'evaluatie',
    about: pupil('Łukasz de Vries-Kowalski', '7B'),
    caption: 'The evaluation of an OPP: per goal what was reached and what follows.',
  },
  {
    template: 'handelingsplan',
    about: pupil('Łukasz de Vries-Kowalski', '7a'),
    caption: 'A plan for one subject, with its goals drawn.',
  },
  {
    template: 'groepsplan',
    about: group('Groep 6'),
    caption: 'A plan for a group: who needs what, in tables.',
  },
  {
    template: 'groepskaart',
    about: group('Mentorgroep 2c'),
    caption: 'What a mentor group agrees on.',
  },
  {
    template: 'persoonlijk-leerplan',
    about: pupil('Łukasz de Vries-Kowalski', 'Leergroep Zuid'),
    caption: 'A personal learning plan, told by the pupil.',
  },
  {
    template: 'portfolio',
    about: pupil('Yara Öztürk', '2c'),
    caption: 'A portfolio of a pupil.',
  },
  {
    template: 'toetskalender',
    about: [{ label: 'Schooljaar', value: '2026-2027' }],
    caption: 'The tests of a school year.',
  },
  {
    template: 'verslag-oudergesprek',
    about: pupil('Łukasz de Vries-Kowalski', '7a'),
    layout: letterhead,
    caption: 'A report of a talk with parents, as a letter: no cover, a letterhead on page one.',
  },
  {
    template: 'zorgplan',
    about: [{ label: 'Schooljaar', value: '2026-2027' }],
    caption: 'How a school arranges its care in a year.',
  },
]

/** The layout of the plan comes first, then that of its template. */
function planOf({ template, about, caption: _, ...own }: Plan, isBlank = false): PrintableDocument {
  const path = template === 'opp' ? 'opp-example-answers.json' : `examples/${template}.json`
  const { title, definition, layout } = read(`${template}.json`) as PlanTemplateContent
  return composePlan({
    ...frame,
    signatures: [],
    title,
    definition,
    circumstances,
    answers: isBlank ? {} : (read(path) as Answers),
    facts: isBlank ? about.map(({ label }) => ({ label, value: '' })) : about,
    foot: {
      label: title,
      version: own.status === 'draft' ? 'concept' : 'versie 1',
      ...(own.evidence && { digest: DIGEST }),
    },
    ...(layout && { layout }),
    ...(isBlank && { blank: paperWords(definition, 'nl') }),
    ...own,
  })
}

const words = signing.nl
const DIGEST = 'a1b2c3d4'
const VERIFY_URL = 'https://leidraad.example/controle'
const signedAt = (index: number) => `23 november 2026, 1${index}.05 uur`

const roleOf: Record<string, SignerRole> = {
  guardians: 'guardian',
  pupil: 'pupil',
  principal: 'principal',
}

const signatures: SignatureBlock[] = demoSigners.map(
  ({ slotId, name, intent, signature }, index) => {
    const role = roleOf[slotId] ?? 'teacher'
    return {
      slot: slotId,
      name,
      role,
      roleLabel: signing.nl.roles[role],
      outcome: 'signed',
      intent,
      sentence: words.sentences[intent],
      signedAt: signedAt(index),
      place: intent === 'consentActionPart' ? 'action' : 'end',
      ...(signature.method === 'typed'
        ? { typedName: signature.name }
        : { strokes: signature.strokes }),
    }
  },
)

const evidence: EvidencePage = {
  parties: signatures.map(({ name, roleLabel, sentence }, index) => ({
    name,
    role: roleLabel,
    act: sentence,
    at: signedAt(index),
    means: words.means,
  })),
  events: [
    { at: '23 november 2026, 9.00 uur', what: words.events['request.created'] },
    { at: '23 november 2026, 13.06 uur', what: words.events['request.completed'] },
    { at: '23 november 2026, 13.06 uur', what: words.events['document.sealed'] },
  ],
  verifyUrl: VERIFY_URL,
  qr: qrPath(VERIFY_URL),
  digests: Object.values(words.digests).map((label, index) => ({
    label,
    value: `${DIGEST}${index}0f7`.repeat(6).slice(0, 64),
  })),
  warning: words.demonstration,
}

function standardOf(name: string): PrintableDocument {
  const content = read(`${name}.json`) as StandardContent
  const foot = { label: content.title, version: 'versie 1' }
  switch (content.kind) {
    case 'functionDescription':
      return composeFunctionDescription(content, { ...frame, foot })
    case 'careProtocol':
      return composeCareProtocol(content, { ...frame, foot })
    case 'planTemplate':
      throw new Error(`Expected ${name} to be a standard; make it with planOf`)
  }
}

export const galleryDocuments = (): GalleryDocument[] => [
  ...plans.map((plan) => ({ name: plan.template, caption: plan.caption, document: planOf(plan) })),
  {
    name: 'opp-signed',
    caption: 'The same OPP signed: consent beneath its own part, the others at the end, evidence.',
    document: planOf({ ...opp, signatures, evidence }),
    lastPages: 4,
  },
  {
    name: 'handelingsplan-blank',
    caption: 'The plan for one subject as a form for paper, with room to write.',
    document: planOf({ template: 'handelingsplan', about: pupil('', ''), caption: '' }, true),
  },
  {
    name: 'function-description',
    caption: 'A function description.',
    document: standardOf('function-description-leerlingbegeleider'),
  },
  {
    name: 'care-protocol',
    caption: 'A care protocol, with its steps as a diagram.',
    document: standardOf('protocol-time-out-schorsing-verwijdering'),
  },
]
