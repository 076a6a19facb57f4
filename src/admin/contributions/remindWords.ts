import type { ListedContribution } from '../../actions/contributions/contributionsOfPlan.js'
import type { Language } from '../../domain/kernel/language.js'
import { contributionPanel } from '../../translations/contributionPanel.js'

/** What the button reads, and what it is named with `{name}`: the name begins with what is read, for who speaks to it. */
export function remindWords(
  status: ListedContribution['status'],
  language: Language,
): { text: string; name: string } {
  const words = contributionPanel[language]
  return status === 'done'
    ? { text: words.askAgain, name: words.askAgainWho }
    : { text: words.remind, name: words.remindWho }
}
