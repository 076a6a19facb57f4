import { limits } from '../../../domain/kernel/limits.js'
import { sentenceKind } from '../../../domain/signing/sentences.js'
import type { SignatureSlot, SlotIntent } from '../../../domain/signing/slots.js'
import { fill } from '../../../translations/fill.js'
import { signing } from '../../../translations/signing.js'
import { useWords } from '../DesignContext.js'
import { TextSetting } from './inputs.js'

export type InputsProps = {
  slot: SignatureSlot
  patch: (part: Partial<SignatureSlot>, joins?: string) => void
}

/** What is declared in this slot; empty is the sentence that is proposed, which is shown in grey. */
export function SentenceInputs({ slot, patch }: InputsProps) {
  const { words, language } = useWords()
  const keep = (intent: SlotIntent, text: string): void => {
    const { [intent]: _, ...others } = slot.sentences ?? {}
    const sentences = text.trim() === '' ? others : { ...others, [intent]: text }
    patch(
      { sentences: Object.keys(sentences).length ? sentences : undefined },
      `sentence.${slot.id}.${intent}`,
    )
  }
  /** Who is not asked to consent disagrees with the plan. */
  const proposedFor = (intent: SlotIntent) =>
    intent === 'disagreeWithStatement' && !slot.intents.includes('consentActionPart')
      ? 'disagreeWithPlan'
      : sentenceKind(intent, slot)
  return slot.intents.map((intent, index) => (
    <TextSetting
      key={intent}
      label={fill(words.slots.sentence, { intent: signing[language].intents[intent] })}
      {...(index === 0 && { help: words.slots.sentenceHelp })}
      name={`sentence-${intent}`}
      lines={2}
      maxLength={limits.label}
      placeholder={signing[language].sentences[proposedFor(intent)]}
      value={slot.sentences?.[intent]}
      onValue={(text) => {
        keep(intent, text)
      }}
    />
  ))
}
