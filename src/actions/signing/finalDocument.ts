import type { AuditLink } from '../../domain/audit/event.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { EvidencePage, Fact, PrintableDocument } from '../../domain/printing/document.js'
import { consentOf } from '../../domain/signing/consent.js'
import { consentText, consentWords } from '../../translations/consent.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { eventText, signing } from '../../translations/signing.js'
import type { Chain } from '../audit/recordEvent.js'
import { qrPath } from './qrPath.js'
import { signatureBlock } from './signatureBlocks.js'
import {
  addressesOf,
  answerOf,
  consentTermsIn,
  sentenceOf,
  type StoredRequest,
  type StoredSigner,
} from './stored.js'

// Asked for each time: an app may have words of its own.
const words = () => signing.nl

export type FinalDocument = {
  request: StoredRequest
  signers: StoredSigner[]
  chain: Chain
  verifyUrl: string
  isDemonstration: boolean
}

/** What was frozen, with the signatures in it and the evidence as its last page. */
export function finalDocument(parts: FinalDocument): PrintableDocument {
  const { request, signers } = parts
  const { document } = request.snapshot
  return {
    ...document,
    facts: [...document.facts, ...consentFact(parts)],
    status: 'final',
    signatures: signers.map(signatureBlock),
    evidence: evidencePage(parts),
  }
}

/** On the first page too: whoever opens a plan sees whether its parents agreed. */
function consentFact({ request, signers }: Pick<FinalDocument, 'request' | 'signers'>): Fact[] {
  const consent = consentOf(signers, consentTermsIn(request))
  return consent.state === 'notAsked'
    ? []
    : [{ label: consentWords.nl.label, value: consentText(consent, 'nl') }]
}

function evidencePage({
  request,
  signers,
  chain,
  verifyUrl,
  isDemonstration,
}: FinalDocument): EvidencePage {
  const { snapshot, documentDigest } = request
  const [consent] = consentFact({ request, signers })
  const meansOf = meansFor(request, signers)
  return {
    parties: signers.map((signer) => ({ ...partyRow(signer), means: meansOf(signer) })),
    ...(consent && { consent }),
    events: chain.links.map((link) => ({
      at: formatDateTime(link.at, 'nl'),
      what: eventRow(link, signers),
    })),
    verifyUrl,
    qr: qrPath(verifyUrl),
    digests: [
      { label: words().digests.document, value: documentDigest },
      { label: words().digests.answers, value: snapshot.answersDigest },
      { label: words().digests.template, value: snapshot.templateDigest },
      ...(['follows', 'evaluates'] as const).flatMap((kind) => {
        const named = snapshot[kind]
        return named ? [{ label: planLife.nl.digests[kind], value: named.sha256 }] : []
      }),
      { label: words().digests.chain, value: chain.links.at(-1)?.hash ?? '' },
    ],
    ...(isDemonstration && { warning: words().demonstration }),
  }
}

function partyRow(signer: StoredSigner): Omit<EvidencePage['parties'][number], 'means'> {
  const answer = answerOf(signer)
  const act = answer?.outcome === 'signed' ? sentenceOf(signer, answer.intent) : words().declined
  return {
    name: signer.name,
    role: signer.roleLabel,
    act: answer ? act : words().open,
    at: signer.answeredAt ? formatDateTime(signer.answeredAt, 'nl') : '–',
  }
}

/** How each was reached, and who else reads that mailbox. */
function meansFor(request: StoredRequest, signers: StoredSigner[]) {
  const addresses = addressesOf(request, signers)
  return ({ id }: StoredSigner): string => {
    const { masked = '', mailbox, ofSender } = addresses.get(id) ?? {}
    const names = signers
      .filter((other) => other.id !== id && addresses.get(other.id)?.mailbox === mailbox)
      .map(({ name }) => name)
      .join(', ')
    return [
      fill(words().means, { address: masked }),
      ...(names === '' ? [] : [fill(words().sharedAddress, { names })]),
      ...(ofSender ? [words().senderAddress] : []),
    ].join('. ')
  }
}

function eventRow({ type, facts }: AuditLink, signers: StoredSigner[]): string {
  const signer = signers.find(({ id }) => id === facts.signerId)
  return eventText(words(), type, signer ? { role: signer.roleLabel, name: signer.name } : {})
}
