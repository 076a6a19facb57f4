import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { makeDemonstrationAuthority } from '../../src/adapters/pades/demonstration.js'
import { identityFromPem } from '../../src/adapters/pades/identity.js'
import { sealedAt } from '../../src/contracts/sealing.js'

export { sealedAt, sealRequest, someEvidence, taggedPdf } from '../../src/contracts/sealing.js'

/** A demonstration authority and a sealer that trusts it. */
export async function demonstrationSealer(organisation = 'Het Kompas', now = sealedAt) {
  const { authority, seal } = await makeDemonstrationAuthority({ organisation, now })
  const trust = [{ certificatePem: authority.certificatePem, demonstration: true }]
  const { certificatePem, keyPem } = seal
  const chainPem = [authority.certificatePem]
  const pem = { certificatePem, keyPem, chainPem, demonstration: true }
  const identity = await identityFromPem(pem, now)
  return { sealer: createSealer({ identity, trust }), identity, trust, authority }
}
