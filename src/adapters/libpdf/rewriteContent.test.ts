import { describe, expect, it } from '@jest/globals'

import type { ContentStream, Mark, PageContent } from './content.js'
import { LineEnds } from './lineEnds.js'
import { identity } from './matrix.js'
import { readStream } from './readStream.js'
import { rewriteContent } from './rewriteContent.js'

/** A page without resources: what matters here are marks and paths. */
function read(text: string): { stream: ContentStream; marks: Map<number, Mark> } {
  const page = { index: 0, marks: new Map<number, Mark>(), forms: [] as ContentStream[] }
  const stream = readStream({
    page: page as unknown as PageContent,
    content: Buffer.from(text, 'latin1'),
    resources: undefined,
    matrix: identity,
    form: undefined,
    resolve: () => null,
    fonts: () => ({ codeBytes: 2, texts: new Map(), space: undefined }),
    lines: new LineEnds(),
  })
  return { stream, marks: page.marks }
}

const rewritten = (text: string, artifacts: number[] = []): string[] => {
  const { stream, marks } = read(text)
  artifacts.forEach((id) => ((marks.get(id) as Mark).isArtifact = true))
  return Buffer.from(rewriteContent(stream)).toString('latin1').split('\n').filter(Boolean)
}

describe('rewriteContent', () => {
  it('leaves what is tagged as it was', () => {
    const text = '/P <</MCID 0>>BDC\n0 0 9 9 re\nf\nEMC'
    expect(rewritten(text)).toEqual(text.split('\n'))
  })

  it('makes an artifact of what is painted outside the tags, and closes it before a restore', () => {
    expect(rewritten('q\n0 0 9 9 re\nf\nBT\nET\nQ')).toEqual(
      'q\n/Artifact BMC\n0 0 9 9 re\nf\nBT\nET\nEMC\nQ'.split('\n'),
    )
  })

  it('leaves what glyphs stand for within their artifact', () => {
    const said = '/Span <</ActualText <feff1ecd0301>>>BDC\n(x) Tj\nEMC'
    expect(rewritten(`BT\n${said}\nET\n/P <</MCID 0>>BDC\n${said}\nEMC`)).toEqual(
      `/Artifact BMC\nBT\n${said}\nET\nEMC\n/P <</MCID 0>>BDC\n${said}\nEMC`.split('\n'),
    )
  })

  it('keeps glyphs that go backwards in their artifact', () => {
    expect(rewritten('BT\n/ReversedChars BMC\n(x) Tj\nEMC\nET')).toEqual(
      '/Artifact BMC\nBT\n/ReversedChars BMC\n(x) Tj\nEMC\nET\nEMC'.split('\n'),
    )
  })

  it('closes an artifact before the next tag', () => {
    expect(rewritten('0 0 9 9 re\nf\n/P <</MCID 0>>BDC\nEMC')).toEqual(
      '/Artifact BMC\n0 0 9 9 re\nf\nEMC\n/P <</MCID 0>>BDC\nEMC'.split('\n'),
    )
  })

  it('leaves a path that only clips alone', () => {
    const text = 'q\n0 0 9 9 re\nW* n\nQ'
    expect(rewritten(text)).toEqual(text.split('\n'))
  })

  it('makes an artifact of a mark that is not for reading', () => {
    expect(rewritten('/Table <</MCID 3>>BDC\n0 0 9 9 re\nS\nEMC', [3])).toEqual(
      '/Artifact BMC\n0 0 9 9 re\nS\nEMC'.split('\n'),
    )
  })

  it('knows where and what a mark holds', () => {
    const { marks } = read('2 0 0 2 10 10 cm\n/Figure <</MCID 1>>BDC\n1 1 4 5 re\nf\nEMC')
    expect(marks.get(1)).toMatchObject({ hasPath: true, hasText: false, box: [12, 12, 20, 22] })
  })

  it('refuses an end without a beginning, and a picture in the stream', () => {
    expect(() => read('EMC')).toThrow()
    expect(() => read('BI')).toThrow()
  })
})
