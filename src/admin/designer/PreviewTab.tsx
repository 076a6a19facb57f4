'use client'

import { useMemo } from 'react'

import type { PlanDefinition } from '../../domain/definition/definition.js'
import { DefinitionPreview } from '../definition/DefinitionPreview.js'
import type { CheckedSource } from '../definition/checkSource.js'
import { useDesignActions } from './DesignContext.js'
import { PdfButton } from './PdfButton.js'
import { Problems } from './Problems.js'
import { useProblems } from './useProblems.js'

/** The form as those who fill it will see it, to be tried out. */
export function PreviewTab({ definition }: { definition: PlanDefinition }) {
  const { latest } = useDesignActions()
  const result = useProblems(definition)
  const checked = useMemo<CheckedSource>(
    () =>
      result.ok
        ? { kind: 'fine', value: result.definition, definition: result.definition }
        : { kind: 'wrong', value: undefined, problems: [] },
    [result],
  )
  return (
    <>
      <Problems problems={result.problems} />
      <div className="leidraad-actions leidraad-designer__pdf">
        <PdfButton definition={() => latest().history.present} />
      </div>
      <DefinitionPreview checked={checked} />
    </>
  )
}
