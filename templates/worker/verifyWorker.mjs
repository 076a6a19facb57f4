/** Judges files of strangers apart from the server. */
import { workerData } from 'node:worker_threads'

import { answer, load } from './answering.mjs'

const { verifyPdf } = await load('src/adapters/pades/verifyPdf')

answer((pdf) => verifyPdf(pdf, workerData.trust))
