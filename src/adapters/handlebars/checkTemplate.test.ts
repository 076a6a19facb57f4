import { describe, expect, it } from '@jest/globals'
import Handlebars from 'handlebars'

import { checkCss } from './checkCss.js'
import { checkTemplate } from './checkTemplate.js'

const deep = (times: number) => `${'{{#if a}}'.repeat(times)}x${'{{/if}}'.repeat(times)}`

const templates: [unknown, string][] = [
  [Handlebars.parse('{{title}}'), 'notText'],
  [null, 'notText'],
  ['x'.repeat(102_401), 'tooLarge'],
  ['{{#if a}}', 'syntax'],
  ['{{{title}}}', 'unescaped'],
  ['{{&title}}', 'unescaped'],
  ['{{~{title}~}}', 'unescaped'],
  ['{{> page}}', 'partial'],
  ['{{> (lookup . "x")}}', 'partial'],
  ['{{#> page}}{{/page}}', 'partial'],
  ['{{#*inline "a"}}{{> a}}{{/inline}}', 'decorator'],
  ['{{* foo}}', 'decorator'],
  ['{{lookup this "constructor"}}', 'helper'],
  ['{{log "x"}}', 'helper'],
  ['{{#sections}}{{/sections}}', 'helper'],
  ['{{helperMissing 1}}', 'helper'],
  ['{{date a=1}}', 'helper'],
  ['{{#if (lookup a "b")}}{{/if}}', 'helper'],
  ['{{#with (evidence)}}{{this}}{{/with}}', 'helper'],
  ['{{date (signatures)}}', 'helper'],
  ['{{title.constructor}}', 'path'],
  ['{{#with __proto__}}{{/with}}', 'path'],
  ['{{[constructor].name}}', 'path'],
  ['{{"constructor"}}', 'path'],
  ['{{this.__defineGetter__}}', 'path'],
  ['{{@partial-block}}', 'path'],
  [deep(13), 'depth'],
  [`${'{{#each a}}'.repeat(4)}${'{{/each}}'.repeat(4)}`, 'depth'],
  ['{{title}}'.repeat(5_000), 'size'],
  ['<script>alert(1)</script>', 'element'],
  ['<style>*{}</style>', 'element'],
  ['<iframe src="https://example.org"></iframe>', 'element'],
  ['<!-- {{title}} -->', 'element'],
  ['<plaintext>', 'element'],
  ['<b onclick="x">a</b>', 'attribute'],
  ["<b title='x'>a</b>", 'attribute'],
  ['<p style="background: url(x)">a</p>', 'attribute'],
  ['<p style="margin-top: -9mm">a</p>', 'attribute'],
  ['<p style="z-index: 2147483647">a</p>', 'attribute'],
  ['<a href="javascript:alert(1)">a</a>', 'address'],
  ['<img src="https://example.org/x.png" alt="">', 'address'],
  ['<a href="{{title}}">a</a>', 'valueInTag'],
  ['<p {{title}}>a</p>', 'valueInTag'],
  ['<p title="{{evidence}}">a</p>', 'valueInTag'],
  ['<{{title}}>', 'valueInTag'],
  ['<p class="a', 'tagOpen'],
  ['<p {{#if a}}class="b"{{/if}}>a</p>', 'tagOpen'],
  ['<p class="a {{#if title}}">{{/if}}<b class="">x</b></p>', 'tagOpen'],
  ['<p class="a {{#if a}}b{{else}}">{{/if}}<b title="">x</b></p>', 'tagOpen'],
  ['{{#if a}}<p class="{{/if}}a">b</p>', 'tagOpen'],
]

const sheets: [unknown, string][] = [
  [{}, 'notText'],
  ['@import "https://example.org/x.css";', 'cssImport'],
  ['@\\69mport "x";', 'cssCharacter'],
  ['</style><script>', 'cssCharacter'],
  ['a::after{content:"</style>"}', 'cssCharacter'],
  ['a{background:url(https://example.org/x.png)}', 'cssAddress'],
  ['a{background:url("\\68ttps://example.org")}', 'cssAddress'],
  ['a{background:u/**/rl(x);background:url(/**/x)}', 'cssAddress'],
  ['a{background:image-set("https://example.org" 1x)}', 'cssFunction'],
  ['a{width:expression(alert(1))}', 'cssFunction'],
  ['@page{@bottom-left{content:""}}', 'cssMargin'],
  ['@layer proof{.evidence{color:white!important}}', 'cssImport'],
  ['@page{margin:0}', 'cssPage'],
  ['@page :first{margin:25mm 25mm 19mm}', 'cssPage'],
  ['@page{margin:calc(1mm)}', 'cssPage'],
  ['@page{size:10mm 10mm}', 'cssPage'],
  ['@page{color:white}', 'cssPage'],
  ['@media print{@page{margin-bottom:2pt}}', 'cssPage'],
  ['html{color:red}', 'cssRoot'],
  [':root{--a:1}', 'cssRoot'],
  ['a{margin-top:-1mm}', 'cssPlace'],
  ['a{margin:0 auto calc(0mm - 9mm)}', 'cssPlace'],
  ['a{margin-block-end:var(--far)}', 'cssPlace'],
  ['a{z-index:10000}', 'cssPlace'],
  ['a{z-index:var(--high)}', 'cssPlace'],
  ['body{counter-reset:page 41}', 'cssMargin'],
  ['p{counter-increment: var(--x)}', 'cssMargin'],
  ['p{font-family:Arial}', 'cssFont'],
  ['p{font:bold 12pt Arial}', 'cssFont'],
  ['@font-face{font-family:X;src:url(data:font/woff2;base64,AA)}', 'cssFont'],
  ["a{background:url(data:image/png,')}}.evidence{display:none}a{background:url(')}", 'cssAddress'],
  ['a{background:url(data:image/png,/*)}}b{}a{color:url(data:image/png,*/)}', 'cssAddress'],
  ['a{content:"\f}}b{c:"}', 'cssCharacter'],
  ['a{color:red', 'cssOpen'],
  ['}a{', 'cssOpen'],
  ['a{color:red}/* ', 'cssOpen'],
  ['a{content:"x', 'cssOpen'],
]

describe('a template of somebody’s own', () => {
  it.each(templates)('is refused: %.60j', (source, code) => {
    expect(checkTemplate(source).map((problem) => problem.code)).toContain(code)
  })

  it('names the line', () => {
    expect(checkTemplate('<p>\n{{title}}</p>\n<script>\n{{{x}}}')).toEqual([
      { part: 'template', code: 'unescaped', line: 4 },
      { part: 'template', code: 'element', line: 3, found: 'script' },
    ])
  })

  it.each([
    '{{cover}}{{sections}}{{signatures}}{{evidence}}',
    '<section class="part {{id}}"><h2>{{title}}</h2></section>',
    '{{#each sections}}<p class="{{#if consent}}consent{{/if}}">{{@index}} {{title}}</p>{{/each}}',
    '{{#if (equals language "nl")}}{{date "2026-11-22"}}{{else}}–{{/if}}',
    '<a href="https://example.org">site</a><br><img src="data:image/png;base64,AA" alt="{{title}}">',
  ])('may be %s', (source) => {
    expect(checkTemplate(source)).toEqual([])
  })
})

describe('a style sheet of somebody’s own', () => {
  it.each(sheets)('is refused: %.60j', (source, code) => {
    expect(checkCss(source).map((problem) => problem.code)).toContain(code)
  })

  it.each([
    'h1{color:#123456}\n@media print{.part{columns:2}}',
    '.a::before{content:"\\2013"}',
    '.a{background:url("data:image/png;base64,AA==")}',
    '@page{margin:25mm}/* { */',
    '.html-a{margin:0 auto 2.5mm!important;z-index:-1;font:inherit;counter-reset:page-of}',
    'p{--margin:-1mm;scroll-margin:-1mm}/* url(a) */',
    '@page :first{size:A4 landscape;margin:1in 2cm 20mm;margin-bottom:60pt}',
  ])('may be %s', (source) => {
    expect(checkCss(source)).toEqual([])
  })
})
