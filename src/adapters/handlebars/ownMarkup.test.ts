/** The HTML of a template, read once more in its thread: whatever was written, this is what is printed. */
import { afterAll, describe, expect, it } from '@jest/globals'

import { createSourceRenderer } from './createSourceRenderer.js'
import { judgeTemplate, printingHelpers } from './judgeTemplate.js'

const part = '<div class="signature" data-signature="0"><svg><path d="M0 0"></path></svg></div>'
const renderer = createSourceRenderer({
  partials: { signatures: part, evidence: '<p>bewijs</p>' },
  helpers: printingHelpers,
  limits: { milliseconds: 5_000 },
})
const signed = { language: 'nl', signatures: [{ index: 0 }], evidence: false, x: 'a" onclick="b' }
/** Past the check of the template, but for the attributes that it found fine. */
const render = (template: string, view: object = { language: 'nl', evidence: false }) =>
  renderer.render({ template, view: { ...view }, attributes: judgeTemplate(template).attributes })

const refused: [html: string, code: string][] = [
  ['<svg><p><style><img src=x onerror=a()></style></p></svg>', 'element'],
  ['<math><mtext><table><mglyph><style><!--</style><img title="--></mglyph>', 'element'],
  ['<noscript><p title="</noscript><img src=x onerror=a()>">', 'element'],
  ['<template><p>x</p></template>', 'element'],
  ['<xmp><p title="</xmp><script>"></xmp>', 'element'],
  ['<table><script>a()</script></table>', 'element'],
  ['<p onclick="a()">x</p>', 'attribute'],
  ['<img/onerror="a()"src="data:image/png;base64,AA">', 'attribute'],
  ['<p data-signature="0">x</p>', 'attribute'],
  ['<p style={{x}}>x</p>', 'attribute'],
  ['<a href="{{x}}">x</a>', 'attribute'],
  ['<!-- x -->', 'valueInTag'],
  ['<?x?>', 'valueInTag'],
  ['<p title={{signatures}}>x</p>', 'valueInTag'],
  ['<p title="{{signatures}}">x</p>', 'valueInTag'],
]

describe('the HTML of an author’s template', () => {
  afterAll(() => renderer.close())

  it.each(refused)('is refused: %s', async (template, code) => {
    await expect(render(template, signed)).rejects.toMatchObject({
      code: 'layout.invalid',
      data: { problems: [{ problem: { code } }] },
    })
  })

  it('is printed anew, with styles as they were read', async () => {
    const { html } = await render("<p CLASS=a Style='color:/**/Red'>a &amp b</p><table>x<tr><td>c")
    const table = '<table><tbody><tr><td>c</td></tr></tbody></table>'
    expect(html).toBe(`<p class="a" style="color:Red">a &amp; b</p>x${table}`)
  })

  it('has the parts of the house where they stand, each once', async () => {
    const { html } = await render(
      '<h2>x</h2><table><tr><td>{{signatures}}</td></tr></table>',
      signed,
    )
    expect(html).toBe(`<h2>x</h2><table><tbody><tr><td>${part}</td></tr></tbody></table>`)
  })

  it('has them at its end when they stand nowhere, and text that looks like them is text', async () => {
    const { html } = await render('<p>data-signature="0"</p>', signed)
    expect(html).toBe(`<p>data-signature="0"</p>${part}`)
  })

  it('is known by what its author wrote, without the house', async () => {
    const { text } = await render('<p>&#x2713; ja {{x}}</p>{{evidence}}', signed)
    expect(text).toBe('✓ ja a" onclick="b')
  })

  it('may be deep, and long', async () => {
    expect((await render('<div>'.repeat(5_000))).html).toHaveLength(11 * 5_000)
    expect((await render('<br>'.repeat(20_000))).html).toHaveLength(4 * 20_000)
  })
})
