'use client'

import { useRef } from 'react'

import { Canvas } from './Canvas.js'
import { Outline } from './Outline.js'
import { Problems } from './Problems.js'
import { Settings } from './Settings.js'
import type { Design } from './useDesign.js'
import { useDrag } from './useDrag.js'
import { useProblems } from './useProblems.js'

type TabProps = { design: Design; isSettingsShown: boolean }

export function DesignTab({ design: { state }, isSettingsShown }: TabProps) {
  const body = useRef<HTMLDivElement>(null)
  const { present } = state.history
  const { problems } = useProblems(present)
  useDrag(body)
  return (
    <>
      {present.sections.length > 0 && <Problems problems={problems} />}
      <div className="leidraad-designer__body" ref={body}>
        <Outline sections={present.sections} slotCount={present.slots.length} open={state.open} />
        <Canvas state={state} />
        <Settings state={state} isShown={isSettingsShown} />
      </div>
    </>
  )
}
