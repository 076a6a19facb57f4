import { cutLateAnswers, cutSlowSenders, takeTurns, tellAddresses } from 'leidraad/instrumentation'

export function register(): void {
  tellAddresses({ proxies: 0 })
  takeTurns()
  cutSlowSenders()
  cutLateAnswers()
}
