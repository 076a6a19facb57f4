import type { SignerState } from '../../actions/signing/signingState.js'

export const hasAnswered = ({ status }: Pick<SignerState, 'status'>): boolean =>
  status === 'signed' || status === 'declined'
