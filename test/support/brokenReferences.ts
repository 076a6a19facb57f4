import {
  computed,
  definitionWith,
  option,
  restricted,
  sectionWith,
  text,
  when,
  withField,
  withFields,
} from './definitionJson.js'

/** What one part says of another that it cannot be. */
export const brokenReferences: [string, unknown, string, string][] = [
  [
    'a condition that asks for two answers at once',
    withFields(
      text('a'),
      text('b', {
        showWhen: {
          all: [when({ field: 'a' }, 'is', 'x'), { any: [when({ field: 'a' }, 'is', 'y')] }],
        },
      }),
    ),
    'unreachable',
    'sections.0.fields.1.showWhen',
  ],
  [
    'a section of which no way in is open',
    definitionWith({
      sections: [
        sectionWith({ id: 'one', fields: [text('a')] }),
        sectionWith({
          id: 'two',
          showWhen: {
            any: [
              {
                all: [
                  when({ section: 'one', field: 'a' }),
                  when({ section: 'one', field: 'a' }, 'unanswered'),
                ],
              },
            ],
          },
        }),
      ],
    }),
    'unreachable',
    'sections.1.showWhen',
  ],
  [
    'a condition on what is not there',
    withFields(text('a', { showWhen: when({ field: 'gone' }) })),
    'reference',
    'sections.0.fields.0.showWhen',
  ],
  [
    'a comparison that does not fit',
    withFields(text('a'), text('b', { showWhen: when({ field: 'a' }, 'moreThan', 3) })),
    'comparison',
    'sections.0.fields.1.showWhen',
  ],
  [
    'an option that is not there',
    withFields(
      text('a', { type: 'choice', options: [option('x')] }),
      text('b', { requireWhen: when({ field: 'a' }, 'is', 'y') }),
    ),
    'comparison',
    'sections.0.fields.1.requireWhen',
  ],
  [
    'a field shown by itself',
    withFields(text('a', { showWhen: when({ field: 'a' }) })),
    'circle',
    'sections',
  ],
  [
    'a calculation with text',
    withFields(text('a'), computed({ fn: 'sum', of: [{ ref: { field: 'a' } }] })),
    'expression',
    'sections.0.fields.1.expression.of.0',
  ],
  [
    'an open section that tells of a restricted one',
    definitionWith({
      sections: [
        restricted({ read: ['coordinator'] }, 'closed', [text('a')]),
        restricted(undefined, 'open', [
          text('b', { showWhen: when({ section: 'closed', field: 'a' }) }),
        ]),
      ],
    }),
    'leak',
    'sections.1.fields.0.showWhen',
  ],
  [
    'a section that nobody of the school reads',
    definitionWith({ sections: [restricted({ read: ['guardian'] }, 'closed', [])] }),
    'unread',
    'sections.0.access.read',
  ],
  [
    'a source that gives no date',
    withFields(text('a', { type: 'date', source: 'pupil.name' })),
    'source',
    'sections.0.fields.0.source',
  ],
  [
    'a source within rows',
    withFields(text('a', { type: 'table', columns: [text('b', { source: 'pupil.name' })] })),
    'source',
    'sections.0.fields.0.columns.0.source',
  ],
  [
    'a signature of a slot that is not there',
    withFields(text('a', { type: 'signature', slot: 'nobody' })),
    'reference',
    'sections.0.fields.0.slot',
  ],
  [
    'a guard on a field of another kind',
    definitionWith({
      sections: [sectionWith({ fields: [text('a')] })],
      guards: { consultation: { conversations: { section: 'part', field: 'a' } } },
    }),
    'reference',
    'guards.consultation.conversations',
  ],
  [
    'a scale of twelve steps',
    withField({ type: 'scale', min: 0, max: 11 }),
    'tooMany',
    'sections.0.fields.0.max',
  ],
  [
    'a time that does not exist',
    withField({ type: 'time', min: '24:00' }),
    'time',
    'sections.0.fields.0.min',
  ],
  [
    'one row of a score table twice',
    withField({
      type: 'scoreTable',
      rows: [option('a'), option('a')],
      columns: [text('b')],
    }),
    'duplicate',
    'sections.0.fields.0.rows.1.id',
  ],
]
