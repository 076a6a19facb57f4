'use client'

import { useMemo } from 'react'

import type { Target } from '../../domain/designing/edit.js'
import { childrenAt, idAt, labelAt, parentOf, pathOfKey } from '../../domain/designing/nodePath.js'
import { parentAt } from '../../domain/designing/fits.js'
import type { Addable } from '../../domain/designing/presets.js'
import type { Direction } from '../../domain/designing/steer.js'
import type { Language } from '../../domain/kernel/language.js'
import { designerPresets } from '../../translations/designerPresets.js'
import type { DesignerWords } from '../../translations/designerDutch.js'
import { fill } from '../../translations/fill.js'
import { useDesignActions, useWords, type DesignActions } from './DesignContext.js'
import type { DesignState, Edit } from './designState.js'
import {
  addition,
  copying,
  fieldMove,
  removal,
  sectionAddition,
  sectionMove,
  steering,
} from './moves.js'
import { stepText } from './stepText.js'

/** Every move, for buttons, keys and drags alike; each says what it did. */
export function useMoves() {
  const actions = useDesignActions()
  const { words, language } = useWords()
  return useMemo(() => movesOf(actions, words, language), [actions, words, language])
}

export type Moves = ReturnType<typeof movesOf>

function movesOf(actions: DesignActions, words: DesignerWords, language: Language) {
  const { now, make, move } = makerOf(actions, words)
  const presetWords = designerPresets[language]
  return {
    remove: (key: string) => {
      make(removal(now(), key))
    },
    copy: (key: string) => {
      make(copying(now(), key, (label) => fill(words.copyName, { label })))
    },
    steer: (key: string, direction: Direction) => {
      move(key, steering(now(), key, direction))
    },
    moveField: (key: string, target: Target) => {
      move(key, fieldMove(now(), key, target))
    },
    moveSection: (id: string, index: number) => {
      move(id, sectionMove(now(), id, index))
    },
    add: (what: Addable, target: Target) => {
      make(addition(now(), what, { target, words: presetWords, language }))
    },
    addSection: () => {
      make(sectionAddition(now(), presetWords.section))
    },
    /** Opens the choice of what comes after the place. */
    addAfter: (key: string) => {
      actions.openPalette(afterOf(now(), key))
    },
    addInside: (key: string) => {
      const { present } = now().history
      const path = pathOfKey(key)
      if (parentAt(present, path) !== undefined) {
        actions.openPalette({ parent: key, index: childrenAt(present, path).length })
      }
    },
  }
}

function makerOf(actions: DesignActions, words: DesignerWords) {
  const { announce } = actions
  const now = (): DesignState => {
    actions.flush()
    return actions.latest()
  }
  const make = (edit: Edit | undefined): void => {
    if (edit !== undefined) {
      actions.dispatch(edit)
      announce(stepText(edit.name, words))
    }
  }
  /** Says where something is now, or that it stays. */
  const move = (key: string, edit: Edit | undefined): void => {
    if (edit === undefined) {
      const label = labelAt(actions.latest().history.present, pathOfKey(key))
      announce(fill(words.notMoved, { label: label || words.unnamed }))
      return
    }
    actions.dispatch(edit)
    announce(placeText(actions.latest(), edit.select ?? key, words))
  }
  return { now, make, move }
}

function afterOf({ history }: DesignState, key: string) {
  const path = pathOfKey(key)
  const parent = path.length > 1 ? parentOf(path) : path
  const siblings = childrenAt(history.present, parent)
  const at = siblings.findIndex(({ id }) => id === idAt(path))
  return { parent: parent.join('/'), index: at === -1 ? siblings.length : at + 1 }
}

function placeText({ history }: DesignState, key: string, words: DesignerWords): string {
  const { present } = history
  const path = pathOfKey(key)
  const parent = parentOf(path)
  const siblings = parent.length === 0 ? present.sections : childrenAt(present, parent)
  return fill(words.moved, {
    label: labelAt(present, path) || words.unnamed,
    position: siblings.findIndex(({ id }) => id === idAt(path)) + 1,
    count: siblings.length,
    parent: parent.length === 0 ? words.outline : labelAt(present, parent),
  })
}
