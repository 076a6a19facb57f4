import { describe } from '@jest/globals'

import { createComposer } from '../../src/adapters/handlebars/createComposer.js'
import { createFakeComposer } from '../fakes/FakeComposer.js'
import { runComposerContract } from './composer.js'

describe('composer with Handlebars', () => {
  runComposerContract({ createComposer: () => createComposer() })
})

describe('fake composer', () => {
  runComposerContract({ createComposer: createFakeComposer })
})
