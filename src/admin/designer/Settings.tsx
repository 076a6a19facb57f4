'use client'

import { fieldAt, pathOfKey } from '../../domain/designing/nodePath.js'
import { useDesignActions, useWords } from './DesignContext.js'
import type { DesignState } from './designState.js'
import { FieldSettings } from './settings/FieldSettings.js'
import { SectionSettings } from './settings/SectionSettings.js'

type SettingsProps = { state: DesignState; isShown: boolean }

function Head({ title, onDone }: { title: string; onDone: () => void }) {
  const { words } = useWords()
  return (
    <div className="leidraad-settings__head">
      <h2 className="leidraad-settings__title">{title || words.unnamed}</h2>
      <button type="button" className="leidraad-button leidraad-settings__done" onClick={onDone}>
        {words.done}
      </button>
    </div>
  )
}

/** The settings of what is selected, at the side; on a narrow page over the form until done. */
export function Settings({ state, isShown }: SettingsProps) {
  const { words } = useWords()
  const { showSettings, dispatch, latest, flush } = useDesignActions()
  const { present } = state.history
  const field = state.selected === '' ? undefined : fieldAt(present, pathOfKey(state.selected))
  const section = present.sections.find(({ id }) => id === state.open)
  if (section === undefined) {
    return null
  }
  const key = field === undefined ? section.id : state.selected
  const back = (): void => {
    flush()
    showSettings(false)
    dispatch({ type: 'select', key, focus: { key, part: 'card' } })
  }
  return (
    <aside
      className={`leidraad-settings${isShown ? ' leidraad-settings--shown' : ''}`}
      aria-label={words.settings}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && latest().selected === state.selected) {
          event.stopPropagation()
          back()
        }
      }}
    >
      <Head title={field?.label ?? section.title} onDone={back} />
      {field === undefined ? (
        <SectionSettings key={section.id} section={section} definition={present} />
      ) : (
        <FieldSettings key={key} field={field} fieldKey={key} definition={present} />
      )}
    </aside>
  )
}
