import { cutLateAnswers, cutSlowSenders, takeTurns, tellAddresses } from 'leidraad/instrumentation'

/** Next runs this when the server starts; nobody can hand it an option. */
export function register(): void {
  // eslint-disable-next-line no-restricted-globals
  tellAddresses({ proxies: Number(process.env.TRUST_PROXY ?? 0) })
  takeTurns()
  cutSlowSenders()
  cutLateAnswers()
}
