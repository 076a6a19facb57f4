/** Reads foreign documents apart from the server. */
import { workerData } from 'node:worker_threads'

import { answer, load } from './answering.mjs'

const { readStandard } = await load('src/adapters/docx/readStandard')

answer((file) => readStandard(file, workerData.limits))
