import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { skipReason, wordpressMissing } from './index.ts'

const missing = skipReason(wordpressMissing())

test.skipIf(missing)(`a WordPress ends and leaves nothing when the test process is killed${missing ? ` (${missing})` : ''}`, async () => {
  const folders = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('intellitrack-wordpress-'))
  const before = new Set(folders())
  const code = `const { openWordPress } = await import(${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))})
    const site = await openWordPress({ plugins: [] }); console.log(site.folder); process.kill(process.pid, 'SIGKILL')`
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], (_error, stdout) => resolve(stdout))
  })
  expect(printed).toContain('intellitrack-wordpress-')
  const folder = path.dirname(printed.trim())
  expect(before.has(path.basename(folder))).toBe(false)
  for (let waited = 0; existsSync(folder) && waited < 10_000; waited += 50) await sleep(50)
  expect(existsSync(folder)).toBe(false)
})
