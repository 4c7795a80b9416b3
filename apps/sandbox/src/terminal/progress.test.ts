import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openProgress } from './progress.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'progress-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each step has a line with its own seconds, also while another is under way', async () => {
  let shown = ''
  const progress = openProgress(folder, (text) => {
    shown += text
  })
  const ends: (() => void)[] = []
  const begin = (title: string) => progress.step(title, () => new Promise<void>((resolve) => ends.push(resolve)))
  const both = [begin('First'), begin('Second')]
  ends[0]?.()
  await both[0]
  progress.say('Meanwhile')
  ends[1]?.()
  await both[1]
  await progress.step('Third', async () => {})
  expect(shown.replaceAll(/\d+\.\d s/g, 'N s')).toBe('First ... \nSecond ... \nFirst: N s\nMeanwhile\nSecond: N s\nThird ... N s\n')
  await vi.waitFor(() => expect(readFileSync(progress.file, 'utf8')).toMatch(/First: .*\n.*Meanwhile\n.*Second: .*\n.*Third: /))
})
