import type { AuditLink } from '../../domain/audit/event.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import type { EvidencePage, PrintableDocument } from '../../domain/printing/document.js'
import { fill } from '../../translations/fill.js'
import { eventText, signing } from '../../translations/signing.js'
import type { Chain } from '../audit/recordEvent.js'
import { qrPath } from './qrPath.js'
import { signatureBlock } from './signatureBlocks.js'
import { addressesOf, answerOf, type StoredRequest, type StoredSigner } from './stored.js'

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
  return {
    ...request.snapshot.document,
    status: 'final',
    signatures: signers.map(signatureBlock),
    evidence: evidencePage(parts),
  }
}

function evidencePage({
  request,
  signers,
  chain,
  verifyUrl,
  isDemonstration,
}: FinalDocument): EvidencePage {
  const { snapshot, documentDigest } = request
  const meansOf = meansFor(request, signers)
  return {
    parties: signers.map((signer) => ({ ...partyRow(signer), means: meansOf(signer) })),
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
      { label: words().digests.chain, value: chain.links.at(-1)?.hash ?? '' },
    ],
    ...(isDemonstration && { warning: words().demonstration }),
  }
}

function partyRow(signer: StoredSigner): Omit<EvidencePage['parties'][number], 'means'> {
  const answer = answerOf(signer)
  const act = answer?.outcome === 'signed' ? words().sentences[answer.intent] : words().declined
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
