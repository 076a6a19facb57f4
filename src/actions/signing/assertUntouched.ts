import type { PayloadRequest } from 'payload'

import { opens } from '../../domain/audit/chain.js'
import type { AuditLink } from '../../domain/audit/event.js'
import { canonicalJson, digestOf, sha256Hex } from '../../domain/canonical.js'
import { DomainError } from '../../domain/errors.js'
import type { Chain } from '../audit/recordEvent.js'
import { frozenFile } from './frozenFile.js'
import { answerOf, contentDigestOf, type StoredRequest, type StoredSigner } from './stored.js'

type Signed = { request: StoredRequest; signers: StoredSigner[]; chain: Chain }

/**
 * Refuses to seal anything but what people read and answered, as their chain tells it: a record
 * that was altered in the database, or a file on the disk, must not end up under a seal.
 */
export async function assertUntouched(req: PayloadRequest, signed: Signed): Promise<void> {
  const altered = [
    ...(await alteredContent(req, signed)),
    ...(await alteredAnswers(signed)),
    ...(await alteredAddresses(signed)),
  ]
  if (altered.length) {
    throw new DomainError(
      'sealing.failed',
      `Request ${signed.request.id} is not as it was signed: ${altered.join(', ')}`,
      { data: { altered } },
    )
  }
}

async function alteredContent(
  req: PayloadRequest,
  { request, signers, chain }: Signed,
): Promise<string[]> {
  const { snapshot, documentDigest } = request
  const facts = chain.links.find(({ type }) => type === 'request.created')?.facts ?? {}
  const checks: Record<string, boolean> = {
    content: facts.contentDigest === (await contentDigestOf(request)),
    answers: facts.answersDigest === (await digestOf(snapshot.answers)),
    digest: facts.documentDigest === documentDigest,
    file: documentDigest === (await sha256Hex(await frozenFile(req, request))),
    signers: namesOf(signers) === namesOf(snapshot.document.signatures),
  }
  return Object.keys(checks).filter((name) => !checks[name])
}

type Named = Pick<StoredSigner, 'name' | 'role' | 'roleLabel'>

const namesOf = (people: readonly Named[]): string =>
  canonicalJson(
    people.map((person) => [person.name, person.role, person.roleLabel].join('\n')).sort(),
  )

async function alteredAnswers({ signers, chain }: Signed): Promise<string[]> {
  const altered: string[] = []
  for (const signer of signers) {
    const committed = await committedBy(signer)
    const link = actOf(signer, chain)
    if (committed && !(link && (await isCommitted(committed, link, chain)))) {
      altered.push(`answer of ${signer.id}`)
    }
  }
  return altered
}

/** Of the last invitation: where the link went that was signed with. */
async function alteredAddresses({ signers, chain }: Signed): Promise<string[]> {
  const altered: string[] = []
  for (const { id, email } of signers) {
    const link = chain.links.findLast(
      ({ type, facts }) => type === 'signer.invited' && facts.signerId === id,
    )
    const opened = chain.disclosures.find(
      ({ sequence, name, value }) =>
        sequence === link?.sequence && name === 'email' && value === email,
    )
    if (!opened || !(await opens(opened, link?.commitments.email ?? ''))) {
      altered.push(`address of ${id}`)
    }
  }
  return altered
}

const actOf = ({ id }: StoredSigner, { links }: Chain): AuditLink | undefined =>
  links.find(({ type, facts }) => /^signer\.(signed|declined)$/.test(type) && facts.signerId === id)

/** What the event of an answer commits to, and `recordEvent` is given when it is stored. */
export async function committedBy(
  signer: StoredSigner,
  answer = answerOf(signer),
): Promise<Record<string, string> | undefined> {
  return (
    answer && {
      name: signer.name,
      ...(answer.statement && { statement: answer.statement }),
      ...(answer.outcome === 'signed' && { signature: await digestOf(answer.signature) }),
    }
  )
}

async function isCommitted(
  committed: Record<string, string>,
  { sequence, commitments }: AuditLink,
  { disclosures }: Chain,
): Promise<boolean> {
  const opened = disclosures.filter((disclosure) => disclosure.sequence === sequence)
  const results = await Promise.all(
    opened.map(
      async (disclosure) =>
        committed[disclosure.name] === disclosure.value &&
        (await opens(disclosure, commitments[disclosure.name] ?? '')),
    ),
  )
  const names = Object.keys(committed).sort().join()
  return (
    results.every(Boolean) &&
    [opened.map(({ name }) => name), Object.keys(commitments)].every(
      (given) => given.sort().join() === names,
    )
  )
}
