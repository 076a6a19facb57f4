/** A small template that says what its fields mean for the plan. */
import type { PlanDefinition } from '../../src/domain/definition/definition.js'

const ref = (field: string) => ({ section: 'cover', field })

export const yearPlan = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [
    {
      id: 'cover',
      title: 'Voorblad',
      fields: [
        {
          id: 'why',
          type: 'choice',
          label: 'Aanleiding',
          options: [
            { id: 'first', label: 'Eerste plan' },
            { id: 'revised', label: 'Bijgesteld' },
            { id: 'evaluated', label: 'Na evaluatie' },
          ],
        },
        { id: 'start', type: 'date', label: 'Ingangsdatum' },
        {
          id: 'evaluate',
          type: 'computed',
          label: 'Evalueren voor',
          result: 'date',
          expression: { fn: 'plusMonths', of: [{ ref: { field: 'start' } }, { value: 12 }] },
        },
        { id: 'isLong', type: 'yesNo', label: 'Met einddatum' },
        {
          id: 'end',
          type: 'date',
          label: 'Einde',
          showWhen: { ref: { field: 'isLong' }, is: 'is', value: true },
        },
        { id: 'establish', type: 'date', label: 'Vaststellen voor' },
      ],
    },
    {
      id: 'voice',
      title: 'Stem van de leerling',
      fields: [
        { id: 'heard', type: 'yesNo', label: 'Gehoord' },
        { id: 'whyNot', type: 'shortText', label: 'Waarom niet' },
        {
          id: 'talks',
          type: 'table',
          label: 'Gesprekken',
          columns: [{ id: 'on', type: 'date', label: 'Op' }],
        },
      ],
    },
  ],
  slots: [
    {
      id: 'principal',
      label: 'Directeur',
      role: 'principal',
      intents: ['established'],
      required: true,
      order: 1,
    },
  ],
  guards: {
    pupilHeard: {
      heard: { section: 'voice', field: 'heard' },
      whyNot: { section: 'voice', field: 'whyNot' },
      occasions: ['revision'],
    },
  },
  meanings: {
    startDate: ref('start'),
    evaluateBy: ref('evaluate'),
    endDate: ref('end'),
    establishBy: ref('establish'),
    occasion: { field: ref('why'), options: { revised: 'revision', evaluated: 'evaluation' } },
  },
} satisfies PlanDefinition
