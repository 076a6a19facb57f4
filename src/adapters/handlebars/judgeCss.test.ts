import { describe, expect, it } from '@jest/globals'

import { cssProperties } from '../../domain/layout/ownCss.js'
import { judgeCss } from './judgeCss.js'

const deep = `${'('.repeat(9)}1px${')'.repeat(9)}`

const refused: [unknown, string][] = [
  [{}, 'notText'],
  ['a'.repeat(102_401), 'tooLarge'],
  ['@import "https://example.org/x.css";', 'cssAtRule'],
  ['@layer proof{h1{color:red}}', 'cssAtRule'],
  ['@supports (color:red){h1{color:red}}', 'cssAtRule'],
  ['@\\69mport "x";', 'cssCharacter'],
  ['a{c\\6flor:red}', 'cssCharacter'],
  ['<!-- a{color:red} -->', 'cssCharacter'],
  ['a{content:"\f}}b{c:"}', 'cssCharacter'],
  ['a{content:"\u0000"}', 'cssCharacter'],
  ['a{content:"\ud800"}', 'cssCharacter'],
  ['a{background:url(https://example.org/x.png)}', 'cssAddress'],
  ['a{background:url("\\68ttps://example.org")}', 'cssAddress'],
  ['a{background:u/**/rl(x)}', 'cssFunction'],
  ['a{background:url(/**/x)}', 'cssAddress'],
  ["a{background:url(data:image/png,')}}.evidence{display:none}a{background:url(')}", 'cssOpen'],
  ['a{background:image-set("https://example.org" 1x)}', 'cssFunction'],
  ['a{width:expression(alert(1))}', 'cssFunction'],
  ['a{content:attr(title)}', 'cssFunction'],
  ['a{margin:0 auto calc(0mm - 9mm)}', 'cssFunction'],
  ['a{width:calc(1px + env(x))}', 'cssFunction'],
  [`a{width:${deep}}`, 'cssDepth'],
  ['@page{@bottom-left{content:""}}', 'cssMargin'],
  ['body{counter-reset:PAGE 41}', 'cssMargin'],
  ['@page{margin:0}', 'cssPage'],
  ['@page :first{margin:25mm 25mm 19mm}', 'cssPage'],
  ['@page{margin:calc(1mm)}', 'cssPage'],
  ['@page{margin-top:9mm}', 'cssPage'],
  ['@page{margin-bottom:101mm}', 'cssPage'],
  ['@page{size:10mm 10mm}', 'cssPage'],
  ['@page{color:white}', 'cssPage'],
  ['@page :hover{margin:25mm}', 'cssPage'],
  ['@media print{@page{margin-bottom:2pt}}', 'cssPage'],
  ['@media screen{a{color:red}}', 'cssMedia'],
  ['@media print and (width > 1px){a{color:red}}', 'cssMedia'],
  ['html{color:red}', 'cssRoot'],
  [':root{color:red}', 'cssRoot'],
  ['p:has(b){color:red}', 'cssSelector'],
  ['p:is(.a, script){color:red}', 'cssSelector'],
  ['[data-signature]{color:red}', 'cssSelector'],
  ['p::slotted(b){color:red}', 'cssSelector'],
  ['svg|path{color:red}', 'cssSelector'],
  ['p:not(.Evidence *){color:red}', 'cssProof'],
  ['p{b{color:red}}', 'cssSyntax'],
  ['p{&:empty{color:red}}', 'cssNesting'],
  ['p{@media print{color:red}}', 'cssNesting'],
  ['p{font-family:Arial}', 'cssFont'],
  ['@font-face{font-family:X;src:url(data:font/woff2;base64,AA)}', 'cssFont'],
  ['p{--x:1}', 'cssVariable'],
  ['p{color:var(--x)}', 'cssVariable'],
  ['p{color:var(--accent, red)}', 'cssVariable'],
  ['p{filter:blur(1px)}', 'cssProperty'],
  ['p{*zoom:1}', 'cssProperty'],
  ['p{-webkit-color:red}', 'cssProperty'],
  ['p{all:initial}', 'cssProperty'],
  ['a{margin-top:-1mm}', 'cssValue'],
  ['a{margin-top:1vw}', 'cssValue'],
  ['a{z-index:10000}', 'cssValue'],
  ['p{font:bold 12pt Arial}', 'cssValue'],
  ['p{color:rood}', 'cssValue'],
  ['p{color:revert-layer}', 'cssValue'],
  ['p{height:99999mm}', 'cssValue'],
  [`p{background:${'linear-gradient(red,blue),'.repeat(20)}red}`, 'cssLong'],
  ['p{color:red}'.repeat(4_000), 'cssSize'],
  ['a{color red}', 'cssSyntax'],
  ['a{color:red !ie}', 'cssSyntax'],
  ['a{color:red', 'cssOpen'],
  ['}a{', 'cssOpen'],
  ['a{color:red}/* ', 'cssOpen'],
  ['a{content:"x', 'cssOpen'],
]

const allowed: [source: string, printed: string][] = [
  [
    'h1 { color: #123456 }\n@MEDIA Print { .part { COLUMNS: 2 } }',
    'h1{color:#123456}@media Print{.part{columns:2}}',
  ],
  ['.a::before{content:"\\2013"}', '.a::before{content:"–"}'],
  ['a{content:"\\3c/style><!--"}', 'a{content:"\\3c /style>\\3c !--"}'],
  [
    '.a{background:url("data:image/png;base64,AA==")}',
    '.a{background:url(data:image/png;base64,AA==)}',
  ],
  ['/*!</style>*/@page{/*! { */margin:25mm}/* } */', '@page{margin:25mm}'],
  [
    '.html-a{margin:0 auto 2.5mm!important;z-index:-1;font:inherit;counter-reset:page-of}',
    '.html-a{margin:0 auto 2.5mm!important;z-index:-1;font:inherit;counter-reset:page-of}',
  ],
  [
    '@page :first{size:A4 landscape;margin:1in 2cm 20mm;margin-bottom:60pt}',
    '@page :first{size:A4 landscape;margin:1in 2cm 20mm;margin-bottom:60pt}',
  ],
  ['p{color:var(--accent)}', 'p{color:var(--accent)}'],
]

/** What a school writes. */
const reasonable = `
  body{font-size:9.5pt;line-height:1.4;color:#1a1a1a;counter-reset:part}
  h2:not(.plain)::before{counter-increment:part;content:counter(part) ". "}
  h2,h3{color:var(--accent);border-bottom:0.5pt solid rgb(0 0 0 / 20%);break-after:avoid}
  table{width:100%;border-collapse:collapse;table-layout:fixed;margin:3mm 0}
  thead th{background:#eef3f5;text-align:left;vertical-align:bottom;padding:1mm 2mm}
  tbody tr:nth-child(2n+1) td:not([lang="ar"]){background-color:#fafafa}
  .grid{display:grid;grid-template-columns:repeat(3,1fr) 20mm minmax(10mm,1fr);gap:2mm 4mm}
  .grid > :first-child{grid-column:1 / span 2;align-self:center}
  .row{display:flex;flex-flow:row wrap;justify-content:space-between}
  .row > *{flex:1 1 auto;width:calc((100% - 4mm) / 2)}
  .card{border:1px solid #d0d0d0;border-radius:2mm;padding:3mm;box-shadow:0 1px 2px rgba(0,0,0,.3)}
  .logo{position:absolute;top:0;right:0;max-height:24mm;object-fit:contain}
  .mark{position:fixed;inset:0;opacity:.1;transform:rotate(-32deg) translate(-50%,2mm);z-index:-1}
  .text{columns:2 60mm;column-rule:1px solid #ccc;orphans:3;widows:3;hyphens:manual}
  .band{background:linear-gradient(90deg,#fff,var(--accent) 20%);print-color-adjust:exact}
  ul{list-style:square inside}li::marker{color:var(--accent)}.new{break-before:page;page:wide}
  @page{size:A4;margin:25mm 20mm}@page wide:first{size:A4 landscape}
  @media print{a{color:inherit;text-decoration:underline 0.5pt}}
`

describe('a style sheet of somebody’s own', () => {
  it.each(refused)('is refused: %.60j', (source, code) => {
    const { css, problems } = judgeCss(source)
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(css).toBe('')
  })

  it.each(allowed)('is printed anew: %.60j', (source, printed) => {
    expect(judgeCss(source)).toMatchObject({ problems: [], css: printed })
  })

  it('may be what a school writes', () => {
    expect(judgeCss(reasonable).problems).toEqual([])
  })

  it('is what was judged when it is read again', () => {
    const { css } = judgeCss(reasonable)
    expect(judgeCss(css).css).toBe(css)
  })

  it('gives every string as a browser shows it', () => {
    expect(judgeCss('a::before{content:"\\2713 x" "y"}/* "z" */').words).toBe('✓xy')
  })

  it.each([...cssProperties.keys()])('knows the form of %s', (name) => {
    expect(judgeCss(`p{${name}:inherit}`).problems).toEqual([])
    expect(judgeCss(`p{${name}:3px nothing 4deg}`).problems).toMatchObject([{ code: 'cssValue' }])
  })

  it('says where, what, and what is expected', () => {
    expect(judgeCss('h1 {\n  color: red;\n  margin: -1mm }').problems).toEqual([
      {
        part: 'css',
        code: 'cssValue',
        line: 3,
        column: 3,
        found: 'margin: -1mm',
        expected: '[ auto | <length [0,2000]> | <percentage [0,1000]> ]{1,4}',
      },
    ])
  })

  it('says no more than a person reads', () => {
    expect(judgeCss('p{filter:none}'.repeat(1_000)).problems).toHaveLength(20)
  })
})
