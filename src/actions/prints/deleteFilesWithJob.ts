import type { CollectionBeforeDeleteHook } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { deleteFilesOf } from './stored.js'

/** Whoever deletes a job, or lets it expire, deletes what it made. */
export const deleteFilesWithJob: CollectionBeforeDeleteHook = ({ req, id }) =>
  deleteFilesOf(req, idOf(id) ?? '')
