/** Node as Jest gives it to a suite, without a toll on every word that is global. */
import vm from 'node:vm'

import { TestEnvironment } from 'jest-environment-node'

const { createContext } = vm

/**
 * Jest's context asks its sandbox for `Object`, `Promise` and `JSON` at each use, some 300 ns a time,
 * and Payload and Drizzle use them millions of times a suite (node #31658). A context that is not
 * contextified has globals of its own, as a process has.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(...args) {
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(...args)
    } finally {
      vm.createContext = createContext
    }
  }
}
