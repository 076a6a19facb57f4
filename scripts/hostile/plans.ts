/** Plans of the demonstration school, made over HTTP as its people make them. */
import { demoPeople, exampleAnswers } from '../support/demoBoard.js'
import type { Reply } from './exchange.js'
import type { Ground } from './ground.js'

const [, , coordinator] = demoPeople

const guardian = 'a.kowalska@voorbeeld.example'
const signersWith = (email: string) => [
  { slotId: 'guardians', name: 'Agnieszka Kowalska', email },
  { slotId: 'principal', name: 'Ayşe Demir', email: 'directie@de-regenboog.example' },
]

export const madeIn = ({ text }: Reply): string =>
  (JSON.parse(text) as { doc: { id: string } }).doc.id

/** About the one pupil, from a version of a template of their school. */
export async function newPlan({ send, idOf }: Ground, template: string): Promise<string> {
  const pupil = await idOf('coordinator', 'pupils')
  return madeIn(await send('coordinator', '/api/plans', { json: { pupil, template } }))
}

/** An ontwikkelingsperspectief in which nothing is missing. */
async function completePlan(ground: Ground): Promise<string> {
  const template = await ground.idOf('coordinator', 'standard-versions')
  const id = await newPlan(ground, template)
  for (const [section, answers] of Object.entries(exampleAnswers())) {
    const path = `/api/plans/${id}/sections/${section}`
    await ground.send('coordinator', path, { json: { revision: 0, answers } })
  }
  return id
}

/** To a guardian at this address, and the principal. */
const sendPlan = async (ground: Ground, email: string): Promise<Reply> => {
  const path = `/api/plans/${await completePlan(ground)}/send`
  return ground.send('coordinator', path, { json: { signers: signersWith(email) } })
}

export const sendToSelf = (ground: Ground): Promise<Reply> => sendPlan(ground, coordinator.email)

/** The id of a guardian who was asked to sign. */
export async function askedSigner(ground: Ground): Promise<string> {
  const { status, text } = await sendPlan(ground, guardian)
  if (status !== 200) {
    throw new Error(`The plan was not sent: ${status} ${text}`)
  }
  return ground.idOf('coordinator', 'signers')
}
