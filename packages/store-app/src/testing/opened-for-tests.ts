import { afterAll, beforeAll } from 'vitest'

/** Opens something before the tests of a group and closes it after them; gives it while they run. */
export function openedForTests<Opened extends { close(): Promise<void> }>(open: () => Promise<Opened>): () => Opened {
  let opened: Opened | null = null
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())
  return () => {
    if (!opened) throw new Error('It is open only while tests run')
    return opened
  }
}
