/** The people to begin with: those suggested for a slot, or one empty line to fill in. */
import { newRowId } from '../fields/rows.js'
import type { People, Person } from './signersToSend.js'
import type { Suggestion } from '../../actions/signing/knownSigners.js'
import type { SigningState } from '../../actions/signing/signingState.js'

export const blankPerson = (): Person => ({ key: newRowId(), name: '', email: '' })

const toPerson = ({ name, email }: Suggestion): Person => ({
  key: newRowId(),
  name,
  email,
})

export const suggestedPeople = (slots: SigningState['slots']): People =>
  Object.fromEntries(
    slots.map(({ slot, suggestions }) => {
      const fitting = slot.several === true ? suggestions : suggestions.slice(0, 1)
      return [slot.id, fitting.length > 0 ? fitting.map(toPerson) : [blankPerson()]]
    }),
  )
