/** Types of tags: those PDF 1.7 knows (ISO 32000-1, 14.8.4), and what stands for Chromium's others. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 ' +
    'H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code ' +
    'Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

export const roleMap: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  FENote: 'Note',
  DocumentFragment: 'Div',
}

export const inlineTypes: ReadonlySet<string> = new Set(
  'NonStruct Span Em Strong Code Link Quote Sub'.split(' '),
)

export const groupTypes: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Aside'.split(' '),
)

/** Whose lines and planes are what they are about. */
export const drawnTypes: ReadonlySet<string> = new Set('Figure Lbl Form Formula'.split(' '))
