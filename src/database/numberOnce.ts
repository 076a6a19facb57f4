import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { isOurs } from '../access/ours.js'

type Hook = SQLiteAdapter['beforeSchemaInit'][number]

/**
 * SQLite gives the number of a record that is gone to the next one. Versions, prints and evidence
 * name records by text and outlive them, so the tables of ours count on. Other ids are left alone.
 */
export function numberOnce(adapter: SQLiteAdapter): void {
  const number: Hook = ({ schema }) => {
    for (const slug of Object.keys(adapter.payload.collections)) {
      const table = adapter.rawTables[adapter.tableNameMap.get(slug.replaceAll('-', '_')) ?? '']
      const id = table?.columns.id
      if (id?.type === 'integer' && isOurs(adapter.payload, slug)) {
        id.autoIncrement = true
      }
    }
    return schema
  }
  adapter.beforeSchemaInit = [...adapter.beforeSchemaInit, number]
}
