/** Sealing and reading back, through the port, with a demonstration identity made for this run. */
import { createComposer } from '../../src/adapters/handlebars/createComposer.js'
import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { makeDemonstrationAuthority } from '../../src/adapters/pades/demonstration.js'
import { identityFromPem } from '../../src/adapters/pades/identity.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import type { Sealer } from '../../src/ports/sealer.js'
import { sampleOf } from './documents.js'
import { inTurns, type Figures } from './measure.js'

const RUNS = 25

export type SealResult = { pages: number; kilobytes: number; seal: Figures; verify: Figures }

async function demonstrationSealer(now: Date): Promise<Sealer> {
  const made = await makeDemonstrationAuthority({ organisation: 'Stichting Het Kompas', now })
  const demonstration = true
  const chainPem = [made.authority.certificatePem]
  const identity = await identityFromPem({ ...made.seal, chainPem, demonstration }, now)
  return createSealer({
    identity,
    trust: [{ certificatePem: made.authority.certificatePem, demonstration }],
  })
}

export async function benchSeal(pageCounts: number[]): Promise<SealResult[]> {
  const at = new Date()
  const sealer = await demonstrationSealer(at)
  const composer = createComposer()
  const printer = createPrinter({ executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] })
  const evidence = new TextEncoder().encode('{}')
  try {
    const results: SealResult[] = []
    for (const pages of pageCounts) {
      const { pdf } = await sampleOf(pages, { composer, printer })
      const request = { pdf, evidence, name: 'De Regenboog', reason: 'Ondertekend plan', at }
      const sealed = await sealer.seal(request)
      const figures = (await inTurns(
        { seal: () => sealer.seal(request), verify: () => sealer.verify(sealed) },
        RUNS,
      )) as Record<'seal' | 'verify', Figures>
      results.push({ pages, kilobytes: Math.round(sealed.length / 1000), ...figures })
    }
    return results
  } finally {
    await printer.close()
  }
}
