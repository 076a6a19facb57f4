'use client'

import { useId } from 'react'

import { contributionPanel } from '../../translations/contributionPanel.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { findingText } from '../../translations/forms.js'
import { DayText } from '../fields/DayText.js'
import { useLanguage } from '../useLanguage.js'

type DueProps = { value: string; isWrong: boolean; onValue: (value: string) => void }

/** Until when is asked. No label around it: the button of the calendar has a name of its own. */
export function DueDate({ value, isWrong, onValue }: DueProps) {
  const language = useLanguage()
  const words = contributionPanel[language]
  const id = useId()
  return (
    <div className={`leidraad-person__field${isWrong ? ' leidraad-field--wrong' : ''}`}>
      <label className="leidraad-person__label" htmlFor={id}>
        {words.dueDate}
      </label>
      <span className="leidraad-field__help" id={`${id}-help`}>
        {words.dueHelp} {fieldInputs[language].how.date}
      </span>
      <DayText
        id={id}
        field={{ id, type: 'date', label: words.dueDate }}
        answer={value === '' ? null : value}
        aria-describedby={isWrong ? `${id}-help ${id}-wrong` : `${id}-help`}
        aria-invalid={isWrong}
        onAnswer={(dueDate) => {
          onValue(typeof dueDate === 'string' ? dueDate : '')
        }}
      />
      {isWrong && (
        <span className="leidraad-field__issues" role="alert" id={`${id}-wrong`}>
          {findingText({ code: 'date' }, language)}
        </span>
      )}
    </div>
  )
}
