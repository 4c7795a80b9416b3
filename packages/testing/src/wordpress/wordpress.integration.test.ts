import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWordPress, skipReason, type WordPress, wordpressMissing } from './index.ts'

const missing = skipReason(wordpressMissing())

describe.skipIf(missing)(`a WordPress for tests${missing ? ` (${missing})` : ''}`, () => {
  let site: WordPress
  beforeAll(async () => {
    site = await openWordPress({ plugins: [] })
  })
  afterAll(() => site?.close())

  test('answers as a site with an administrator, pretty addresses and its own REST API', async () => {
    const index = (await (await fetch(`${site.url}/wp-json/`)).json()) as { name: string; home: string }
    expect(index).toMatchObject({ name: 'Quay Street Coffee', home: site.url })
    expect((await fetch(`${site.url}/wp-json/wp/v2/users/me`)).status).toBe(401)
    expect((await fetch(`${site.url}/?rest_route=/`)).status).toBe(200)
    expect((await fetch(`${site.url}/wp-admin/`, { redirect: 'manual' })).headers.get('location')).toContain('wp-login.php')
  })

  test('runs code inside, gives what it returns, and says what it throws', async () => {
    expect(await site.php("return array('id' => 1 + 1, 'role' => get_userdata(1)->roles[0]);")).toEqual({ id: 2, role: 'administrator' })
    await expect(site.php("throw new RuntimeException('no coffee');")).rejects.toThrow('no coffee')
    await expect(fetch(`${site.url}/__php`, { method: 'POST', body: 'return 1;' })).resolves.toMatchObject({ status: 403 })
  })

  test('keeps its mail and its errors for the test to read, and calls no other machine', async () => {
    await site.php("wp_mail('zoe@example.com', 'Sent', 'On its way'); trigger_error('a planted notice'); return null;")
    expect(site.mails()).toEqual([{ to: 'zoe@example.com', subject: 'Sent', message: 'On its way' }])
    expect(site.logLines('a planted notice')).toHaveLength(1)
    expect(await site.php("return wp_remote_get('https://wordpress.org/')->get_error_message();")).toContain('nobody but this machine')
  })

  test('serves several requests at a time: one that waits for another gets what it waits for', async () => {
    const file = (name: string) => path.join(path.dirname(site.folder), name)
    const waiting = site.php(
      "touch(TEST_SITE_FOLDER . '/first'); while (! file_exists(TEST_SITE_FOLDER . '/second')) { usleep(10000); } return 'seen';",
    )
    while (!existsSync(file('first'))) await sleep(10)
    await site.php("return touch(TEST_SITE_FOLDER . '/second');")
    expect(await waiting).toBe('seen')
  })
})

test.skipIf(missing)('a WordPress ends and leaves nothing when the test process is killed', async () => {
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
