import type { Intent, Signature } from '../../src/domain/signing/slots.js'

export type DemoSigner = {
  slotId: string
  name: string
  email: string
  intent: Intent
  signature: Signature
}

/** Who signs in the demonstration, and how: three type their name, one draws. */
export const demoSigners: DemoSigner[] = [
  {
    slotId: 'guardians',
    name: 'Agnieszka Kowalska',
    email: 'a.kowalska@voorbeeld.example',
    intent: 'consentActionPart',
    signature: { method: 'typed', name: 'Agnieszka Kowalska' },
  },
  {
    slotId: 'guardians',
    name: 'Jeroen de Vries',
    email: 'j.devries@voorbeeld.example',
    intent: 'consentActionPart',
    signature: {
      method: 'drawn',
      name: 'Jeroen de Vries',
      strokes: [
        [
          [40, 120],
          [70, 60],
          [95, 45],
          [80, 95],
          [55, 140],
          [110, 120],
          [150, 80],
          [165, 130],
          [200, 90],
          [230, 135],
          [280, 85],
        ],
        [
          [300, 60],
          [330, 140],
          [370, 55],
          [400, 130],
          [450, 95],
          [520, 120],
        ],
      ],
    },
  },
  {
    slotId: 'pupil',
    name: 'Łukasz de Vries-Kowalski',
    email: 'lukasz@leerling.example',
    intent: 'heard',
    signature: { method: 'typed', name: 'Łukasz' },
  },
  {
    slotId: 'principal',
    name: 'Ayşe Demir',
    email: 'directie@de-regenboog.example',
    intent: 'established',
    signature: { method: 'typed', name: 'Ayşe Demir' },
  },
]

/** The same people; an evaluation asks no consent. */
export const evaluationSigners: DemoSigner[] = demoSigners.map((signer) =>
  signer.slotId === 'guardians' ? { ...signer, intent: 'seen' } : signer,
)
