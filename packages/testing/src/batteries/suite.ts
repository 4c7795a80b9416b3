import { afterEach, beforeEach, test } from 'vitest'

/** What implementations may be unable to do; each with the reason that its skipped tests show. */
export type Lacks<Ability extends string> = Readonly<Partial<Record<Ability, string>>>

/** The tests of one battery, at the implementation that is open now. */
export interface Suite<Subject, Ability extends string> {
  readonly now: Subject
  /** A test that needs an ability; skipped with its reason where the implementation has it not. */
  needs(ability: Ability, title: string, work: () => Promise<void>): void
}

/** Opens one before each test of this block and closes it behind it. */
export function useSubject<Subject extends { close(): Promise<void> }, Ability extends string>(
  open: () => Promise<Subject>,
  lacks: Lacks<Ability>,
): Suite<Subject, Ability> {
  let opened: Subject | null = null
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => {
    await opened?.close()
    opened = null
  })
  return {
    get now() {
      if (!opened) throw new Error('What is tested is open only while tests run')
      return opened
    },
    needs: (ability, title, work) => {
      const reason = lacks[ability]
      if (reason === undefined) test(title, work)
      else test.skip(`${title} (${ability}: ${reason})`, work)
    },
  }
}
