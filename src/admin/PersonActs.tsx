'use client'

import { Button } from '@payloadcms/ui'

import { fill } from '../translations/fill.js'
import { ConfirmButton } from './ConfirmButton.js'

type ActsProps = {
  /** Of the dialog, once in a page. */
  slug: string
  name: string
  /** Each with `{name}`, but what stands on a button. */
  words: Record<
    'remind' | 'remindWho' | 'withdraw' | 'withdrawWho' | 'withdrawTitle' | 'withdrawBody',
    string
  >
  /** What can be done now. */
  onRemind?: (() => Promise<void>) | undefined
  onWithdraw?: (() => Promise<void>) | undefined
}

/** What can be done about somebody who was mailed a link. */
export function PersonActs({ slug, name, words, onRemind, onWithdraw }: ActsProps) {
  return (
    <span className="leidraad-actions">
      {onRemind && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          aria-label={fill(words.remindWho, { name })}
          onClick={() => void onRemind()}
        >
          {words.remind}
        </Button>
      )}
      {onWithdraw && (
        <ConfirmButton
          slug={slug}
          label={words.withdraw}
          name={fill(words.withdrawWho, { name })}
          heading={fill(words.withdrawTitle, { name })}
          body={fill(words.withdrawBody, { name })}
          onConfirm={onWithdraw}
        />
      )}
    </span>
  )
}
