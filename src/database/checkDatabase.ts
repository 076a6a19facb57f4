import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

import type { Connection } from 'mongoose'

import { eachLanguage, type Language } from '../domain/kernel/language.js'
import { database as texts } from '../translations/database.js'
import { fill } from '../translations/fill.js'
import { isMongodb, isSqliteFile, maskPassword, namesReplicaSet, pathOf } from './addresses.js'
import { codeOf } from './codeOf.js'
import { hasTransactions } from './hasTransactions.js'

/** Where it is not `ok`: what is wrong and what to do, in a sentence of each language. */
export type DatabaseCheck = { ok: true } | { ok: false; message: Record<Language, string> }

const REACHED_WITHIN = 5_000
const SQLITE_HEADER = 'SQLite format 3\0'

/** Whether the platform can start on this database; if not, one sentence that says what to do. */
export async function checkDatabase(url: string): Promise<DatabaseCheck> {
  if (isMongodb(url)) {
    return checkMongodb(url)
  }
  return isSqliteFile(url)
    ? checkSqlite(resolve(pathOf(url)))
    : refusal('expectedAddress', maskPassword(url))
}

const refusal = (text: keyof typeof texts.nl, value: string): DatabaseCheck => ({
  ok: false,
  message: eachLanguage((language) => fill(texts[language][text], { value })),
})

async function checkSqlite(path: string): Promise<DatabaseCheck> {
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    return refusal('folderNotWritable', folder)
  }
  return existsSync(path) ? checkFile(path) : { ok: true }
}

async function checkFile(path: string): Promise<DatabaseCheck> {
  try {
    const file = await open(path, 'r+')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SQLITE_HEADER.length), 0)
    await file.close()
    const isSqlite = bytesRead === 0 || buffer.toString('latin1') === SQLITE_HEADER
    return isSqlite ? { ok: true } : refusal('notSqlite', path)
  } catch {
    return refusal('fileNotWritable', path)
  }
}

async function checkMongodb(url: string): Promise<DatabaseCheck> {
  if (!url.startsWith('mongodb+srv:') && !namesReplicaSet(url)) {
    return refusal('noReplicaSet', maskPassword(url))
  }
  const server = maskPassword(url).replace(/^mongodb(\+srv)?:\/\/([^@/]*@)?([^/?]*).*$/, '$3')
  const options = { serverSelectionTimeoutMS: REACHED_WITHIN }
  // An app on SQLite has none.
  const { default: mongoose } = await import('mongoose')
  const connection = mongoose.createConnection()
  try {
    await connection.openUri(url, options)
    return await checkTransactions(connection, url)
  } catch (error) {
    return refusal(isLoginRefused(error) ? 'refused' : 'unreachable', server)
  } finally {
    await connection.close()
  }
}

async function checkTransactions(connection: Connection, url: string): Promise<DatabaseCheck> {
  const named = Boolean(connection.getClient().options.replicaSet)
  return named && (await hasTransactions(connection))
    ? { ok: true }
    : refusal('noReplicaSet', maskPassword(url))
}

/** 18: AuthenticationFailed; 13: Unauthorized; 8000: the same on Atlas. */
const isLoginRefused = (error: unknown): boolean => [13, 18, 8000].includes(codeOf(error) as number)
