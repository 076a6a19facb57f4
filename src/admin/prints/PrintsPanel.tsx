'use client'

import '../admin.css'
import './prints.css'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { prints } from '../../translations/prints.js'
import { Failed } from '../Failed.js'
import { useLanguage } from '../useLanguage.js'
import { PrintForm } from './PrintForm.js'
import { PrintJobList } from './PrintJobList.js'
import { usePrintJobs, type PrintJobs } from './usePrintJobs.js'

type PanelProps = {
  /** `group:ID` or `school:ID`, on the page of that group or school. @default chosen here */
  place?: string
}

/** PDFs of a group, a school or a year: asked for, followed and fetched. */
export function PrintsPanel({ place }: PanelProps) {
  const words = prints[useLanguage()]
  const [isOpen, setOpen] = useState(false)
  const jobs = usePrintJobs()
  return (
    <section className="leidraad leidraad-prints" aria-label={words.title}>
      <div className="leidraad-prints__head">
        <div>
          <h2 className="leidraad-panel__title">{words.title}</h2>
          <p className="leidraad-quiet">{place === undefined ? words.intro : words.introHere}</p>
        </div>
        <Button
          buttonStyle="secondary"
          margin={false}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? words.close : words.open}
        </Button>
      </div>
      {isOpen && <Asking jobs={jobs} {...(place !== undefined && { place })} />}
      <PrintJobList jobs={jobs} isWhole={isOpen} />
    </section>
  )
}

/** One at a time: while PDFs are being made there is nothing to ask. */
function Asking({ jobs: { reply, reload, isMaking }, place }: PanelProps & { jobs: PrintJobs }) {
  if (reply?.ok === false) {
    return <Failed failure={reply.failure} retry={reload} />
  }
  return isMaking ? null : (
    <PrintForm {...(place !== undefined && { place })} onAsked={() => void reload()} />
  )
}
