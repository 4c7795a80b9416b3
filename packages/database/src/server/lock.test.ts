import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockHolder, takeLock } from './lock.ts'
import { processIdentity } from './process-identity.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'))
  file = path.join(folder, 'owner.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a lock is had by one, who is named to the next, and free after its release', () => {
  const first = takeLock(file)
  const second = takeLock(file)
  if (!first.taken || second.taken) throw new Error('the first should have it, the second not')
  expect(second.holder.pid).toBe(process.pid)
  first.release()
  expect(lockHolder(file)).toBeNull()
  expect(takeLock(file).taken).toBe(true)
  expect(readdirSync(folder)).toEqual(['owner.lock'])
})

test('the lock of a process that is dead does not count', () => {
  const dead = spawnSync(process.execPath, ['-e', '0']).pid
  writeFileSync(file, JSON.stringify({ pid: dead, identity: '1', since: '', command: '' }))
  expect(lockHolder(file)).toBeNull()
  expect(takeLock(file).taken).toBe(true)
})

test('a process that got a dead one’s number is not mistaken for it', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'long ago', since: '', command: '' }))
  expect(takeLock(file).taken).toBe(true)
})

test('a lock file cut short by a full disk does not count', () => {
  writeFileSync(file, '{"pid":')
  expect(takeLock(file).taken).toBe(true)
})

test('a process is told from others by when it started', () => {
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
  expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid))
})
