import { describe, expect, it } from '@jest/globals'
import Handlebars from 'handlebars'

import { judgeTemplate } from './judgeTemplate.js'

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
  ['<p style="background: url(x)">a</p>', 'cssAddress'],
  ['<p style="margin-top: -9mm">a</p>', 'cssValue'],
  ['<p style="z-index: 2147483647">a</p>', 'cssValue'],
  ['<p style="color: red">a</p style="margin: -9mm">', 'cssValue'],
  ['<a href="javascript:alert(1)">a</a>', 'address'],
  ['<img src="https://example.org/x.png" alt="">', 'address'],
  ['<a href="{{title}}">a</a>', 'valueInTag'],
  ['<p {{title}}>a</p>', 'valueInTag'],
  ['<p title="{{evidence}}">a</p>', 'valueInTag'],
  ['<{{title}}>', 'valueInTag'],
  ['<b{{title}}>', 'valueInTag'],
  ['<p class={{title}}>a</p>', 'valueInTag'],
  ['<p class="{{sections}}">a</p>', 'valueInTag'],
  ['<b title="x"title="y">a</b>', 'htmlSyntax'],
  ['<b class="a" CLASS="b">a</b>', 'htmlSyntax'],
  ['<img/alt="">', 'htmlSyntax'],
  ['<?xml version="1.0"?>', 'htmlSyntax'],
  ['a < b', 'htmlSyntax'],
  ['<b title="\u0000">a</b>', 'syntax'],
  ['<p class="a', 'tagOpen'],
  ['<p {{#if a}}class="b"{{/if}}>a</p>', 'tagOpen'],
  ['<p class="a {{#if title}}">{{/if}}<b class="">x</b></p>', 'tagOpen'],
  ['<p class="a {{#if a}}b{{else}}">{{/if}}<b title="">x</b></p>', 'tagOpen'],
  ['{{#if a}}<p class="{{/if}}a">b</p>', 'tagOpen'],
]

describe('a template of somebody’s own', () => {
  it.each(templates)('is refused: %.60j', (source, code) => {
    expect(judgeTemplate(source).problems.map((problem) => problem.code)).toContain(code)
  })

  it('names the line and the column', () => {
    const source = '<p>\n{{title}}</p>\n <script>\n  {{{x}}}<b style="color:red;\n margin:-1mm">'
    const part = 'template'
    expect(judgeTemplate(source).problems).toMatchObject([
      { part, code: 'unescaped', line: 4, column: 3 },
      { part, code: 'element', line: 3, column: 2, found: 'script' },
      { part, code: 'cssValue', line: 5, column: 2, found: 'margin: -1mm' },
    ])
  })

  it.each([
    '{{cover}}{{sections}}{{signatures}}{{evidence}}',
    '<section class="part {{id}}"><h2>{{title}}</h2></section>',
    '{{#each sections}}<p class="{{#if consent}}consent{{/if}}">{{@index}} {{title}}</p>{{/each}}',
    '{{#if (equals language "nl")}}{{date "2026-11-22"}}{{else}}–{{/if}}',
    '<a href="https://example.org">site</a><br><img src="data:image/png;base64,AA" alt="{{title}}">',
    "<b title='x {{title}}'>a</b>",
    '<p title="&eacute; &ampamp">a &lt b</p>',
  ])('may be %s', (source) => {
    expect(judgeTemplate(source).problems).toEqual([])
  })
})
