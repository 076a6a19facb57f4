import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import type { Circumstances } from '../../domain/logic/formState.js'
import { nowOf } from '../services.js'
import type { StoredPlan } from './stored.js'

/** What answers do not say and rules ask: the day it is here, and why the plan is made. */
export const circumstancesOf = (
  req: PayloadRequest,
  { occasion }: Pick<StoredPlan, 'occasion'>,
): Required<Circumstances> => ({ today: isoDay(nowOf(req)), occasion })
