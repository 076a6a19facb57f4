'use client'

import { Dialog } from './Dialog.js'
import { useWords } from './DesignContext.js'

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { words } = useWords()
  return (
    <Dialog title={words.help.title} onClose={onClose}>
      <dl className="leidraad-keyhelp">
        {words.help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="leidraad-quiet">{words.help.note}</p>
    </Dialog>
  )
}
