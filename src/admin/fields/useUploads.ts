'use client'

import { useRef, useState } from 'react'

import type { FileAnswer } from '../../domain/definition/answers.js'
import type { FileField } from '../../domain/fieldTypes/file.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import { filesIn } from './filesIn.js'
import { isOfKind } from './fileKinds.js'
import { useFormWorld } from './FormWorld.js'
import type { InputProps } from './inputProps.js'

export type Uploads = {
  isPossible: boolean
  isBusy: boolean
  current: { name: string; percent: number } | undefined
  /** The last one that came in, to be told. */
  added: string | undefined
  errors: readonly string[]
  removed: FileAnswer | undefined
  add: (files: readonly File[]) => void
  remove: (id: string) => void
  undo: () => void
}

/** One file after the other; each that came in is in the answer at once. */
export function useUploads(props: InputProps<FileField>): Uploads {
  const { files } = useFormWorld()
  const [current, setCurrent] = useState<Uploads['current']>()
  const [added, setAdded] = useState<string>()
  const [errors, setErrors] = useState<readonly string[]>([])
  const answer = useAnswerFiles(props)
  const check = useCheck(props.field)
  const uploadOne = async (file: File): Promise<void> => {
    const problem = check(file, answer.list().length)
    if (problem !== undefined || files === undefined) {
      setErrors((found) => [...found, problem ?? ''])
      return
    }
    const { sectionId = '', fieldId = '' } = props.place
    const onProgress = (percent: number): void => setCurrent({ name: file.name, percent })
    onProgress(0)
    const reply = await files.upload({ file, sectionId, fieldId, onProgress })
    setCurrent(undefined)
    if (reply.ok) {
      answer.put([...answer.list(), reply.value])
      setAdded(reply.value.name)
    } else {
      setErrors((found) => [...found, check.failed(file, reply.failure.message)])
    }
  }
  const add = async (chosen: readonly File[]): Promise<void> => {
    setErrors([])
    for (const file of chosen) {
      await uploadOne(file)
    }
  }
  const told = { isBusy: current !== undefined, current, added, errors }
  const isPossible = files !== undefined
  return { isPossible, ...told, add: (chosen) => void add(chosen), ...useTakingAway(answer) }
}

type AnswerFiles = { list: () => FileAnswer[]; put: (files: FileAnswer[]) => void }

/** What is in the answer now, also for an upload that ends after other changes. */
function useAnswerFiles({ place, answer, onAnswer }: InputProps<FileField>): AnswerFiles {
  const latest = useRef(answer)
  latest.current = answer
  return {
    list: () => filesIn(latest.current),
    put: (files) => {
      latest.current = files.length > 0 ? files : null
      onAnswer(place, latest.current)
    },
  }
}

function useTakingAway({ list, put }: AnswerFiles) {
  const [removed, setRemoved] = useState<FileAnswer>()
  return {
    removed,
    remove: (id: string) => {
      setRemoved(list().find((file) => file.id === id))
      put(list().filter((file) => file.id !== id))
    },
    undo: () => {
      if (removed) {
        put([...list(), removed])
        setRemoved(undefined)
      }
    },
  }
}

/** What is wrong with a file before it travels. */
function useCheck({ accept, maxFiles = 1 }: FileField) {
  const words = fieldInputs[useLanguage()].file
  const failed = ({ name }: File, message: string): string => fill(words.failed, { name, message })
  const check = (file: File, count: number): string | undefined => {
    if (count >= maxFiles) {
      return failed(file, fill(words.full, { max: maxFiles }))
    }
    const kinds = accept.map((kind) => words.kinds[kind]).join(', ')
    return isOfKind(file.name, accept) ? undefined : failed(file, fill(words.wrongKind, { kinds }))
  }
  return Object.assign(check, { failed })
}
