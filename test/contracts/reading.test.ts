/** What is read in a page before it is printed, in a real browser: what it says, and its faults. */
import { afterAll, describe, expect, it } from '@jest/globals'

import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import type { PageFaultCode } from '../../src/domain/printing/reading.js'

const printer = createPrinter()
afterAll(() => printer.close())

const read = async (body: string, head = '<title>Blad</title>', root = 'lang="nl"') =>
  (
    await printer.print(
      `<!doctype html><html ${root}><head>${head}</head><body>${body}</body></html>`,
    )
  ).reading

const faulty: [name: string, code: PageFaultCode, body: string][] = [
  [
    'a picture without alternative',
    'alternative',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  ],
  ['a drawing without a name', 'alternative', '<svg role="img" width="9" height="9"></svg>'],
  [
    'a figure with the role of a picture',
    'pictureRole',
    '<figure role="img" aria-label="x">y</figure>',
  ],
  ['an empty cell', 'empty', '<table><tr><td>a</td><td></td></tr></table>'],
  ['an empty head', 'empty', '<table><tr><th scope="col"> </th></tr></table>'],
  ['an empty item', 'empty', '<ul><li></li></ul>'],
  ['an empty heading', 'empty', '<h1></h1>'],
  ['an empty paragraph', 'empty', '<p>\n</p>'],
  ['a jump between headings', 'headingLevel', '<h1>a</h1><h3>b</h3>'],
  ['a first heading of the second level', 'headingLevel', '<h2>b</h2>'],
  ['a head without scope', 'headScope', '<table><tr><th>a</th></tr></table>'],
  [
    'rows of unequal width',
    'rowWidth',
    '<table><tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></table>',
  ],
  [
    'words made by the style sheet',
    'styledText',
    '<style>p::before{content:"Let op"}</style><p>a</p>',
  ],
  [
    'words made within a rule',
    'styledText',
    '<style>@media print{p{&::after{content:"9"}}}</style><p>a</p>',
  ],
  ['a language that is lost', 'partLanguage', '<p>a <span lang="en">b</span></p>'],
  ['a role that breaks an item', 'role', '<ul><li role="doc-endnote">a</li></ul>'],
  ['a link that says it is a button', 'role', '<p><a href="#a" role="button">a</a></p>'],
  ['a control', 'control', '<p>a <input type="checkbox"></p>'],
  ['a closed part', 'control', '<details><summary>a</summary>b</details>'],
]

describe('the reading of a page', () => {
  it.each(faulty)('finds %s', async (_, code, body) => {
    expect((await read(body)).faults).toMatchObject([{ code }])
  })

  it('finds a page without title or language', async () => {
    const { faults } = await read('<p>a</p>', '', '')
    expect(faults.map(({ code }) => code)).toEqual(['language', 'title'])
  })

  it('says where: under which heading, and at which words', async () => {
    const { faults } = await read('<h1>Doelen</h1><table><tr><th>Vak</th></tr></table>')
    expect(faults).toEqual([{ code: 'headScope', element: 'th', heading: 'Doelen', text: 'Vak' }])
  })

  it('finds nothing in a sound page', async () => {
    const sound = `<style>li::marker{content:"– "}p::before{content:""}</style><h1>a</h1><h2>b</h2><p>c</p>
      <table><caption>t</caption><tr><th scope="row" rowspan="2">a</th><td>b</td></tr><tr><td>&nbsp;</td></tr></table>
      <ul><li>x</li></ul><svg role="img" aria-label="y" width="9" height="9"><g><svg></svg></g></svg>
      <p aria-hidden="true"></p><p style="display:none"></p><p lang="en">z</p>`
    expect((await read(sound)).faults).toEqual([])
  })

  it('reads all that is shown and nothing else, in order', async () => {
    const { texts } = await read(
      `<p>Een <b>twee</b></p><p style="text-transform:uppercase">drie</p><p hidden>vier</p>
       <p aria-hidden="true">vijf</p><p style="visibility:hidden">zes <i style="visibility:visible">zeven</i></p>
       <svg role="img" aria-label="acht" width="9" height="9"><text>negen</text></svg><div>tien</div>`,
    )
    expect(texts.join(' ').replace(/\s+/g, ' ').trim()).toBe('Een twee DRIE zeven tien')
  })

  it('calls links by their label, their text, their picture or their address', async () => {
    const picture = '<img alt="De school" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
    const { links } = await read(
      `<p><a href="#a" aria-label="het plan">hier</a><a href="#b"> de <b>bron</b> </a>
       <a href="https://voorbeeld.nl/">${picture}</a><a href="#weg" hidden>weg</a></p>`,
    )
    expect(links).toEqual(['het plan', 'de bron', 'De school'])
  })

  it('is not misled by ids and names that the page knows by itself', async () => {
    const { title, faults } = await read('<p id="title">a</p><img name="body" alt="" src="data:,">')
    expect(title).toBe('Blad')
    expect(faults).toEqual([])
  })
})
