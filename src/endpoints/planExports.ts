import type { Endpoint } from 'payload'

import { exportAnswers, exportRows, exportTemplateRows } from '../actions/plans/exportPlan.js'
import { fileName } from '../domain/printing/fileName.js'
import { attachment, forPerson } from './reply.js'

const encoder = new TextEncoder()
/** Without it, spreadsheets take the text for one of an older alphabet. */
const MARK = '\uFEFF'

const csvReply = (content: string, title: string): Response =>
  attachment(encoder.encode(MARK + content), {
    name: `${fileName(title)}-antwoorden.csv`,
    type: 'text/csv; charset=utf-8',
  })

export const planExportEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/export',
    method: 'get',
    handler: forPerson(async (req, planId) => {
      if (req.searchParams.get('format') === 'csv') {
        const { content, title } = await exportRows({ req, planId })
        return csvReply(content, title)
      }
      const { content, title } = await exportAnswers({ req, planId })
      return attachment(encoder.encode(JSON.stringify(content, null, 2)), {
        name: `${fileName(title)}-antwoorden.json`,
        type: 'application/json',
      })
    }),
  },
]

export const templateExportEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/answers.csv',
  method: 'get',
  handler: forPerson(async (req, templateId) => {
    const { content, title } = await exportTemplateRows({ req, templateId })
    return csvReply(content, title)
  }),
}
