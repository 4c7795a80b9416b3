import type { WalkthroughResult } from '../../apps/worker/src/walkthrough/run-walkthrough.ts'
import { intellitrack, type SandboxProcess } from './sandbox-process.ts'

interface Mutation {
  readonly name: string
  readonly side: string
}

/** The walkthrough over one platform of a running sandbox, and what breaks its traffic. */
export class Walking {
  readonly #sandbox: SandboxProcess
  readonly #over: readonly string[]

  /** `rest`: over the store of that platform that has no plugin. */
  constructor(sandbox: SandboxProcess, platform: string, { rest = false } = {}) {
    this.#sandbox = sandbox
    this.#over = ['--platform', platform, ...(rest ? ['--rest'] : [])]
  }

  async walk() {
    const { code, stdout, stderr } = await intellitrack(this.#sandbox, 'walkthrough', ...this.#over, '--json')
    const result = JSON.parse(stdout || '{"hops":[]}') as WalkthroughResult
    const wrong = result.hops.flatMap((hop) => hop.checks.filter((check) => !check.ok).map((check) => [hop.name, check.name]))
    return { code, result, wrong, stderr }
  }

  mutate(name: string | null): Promise<unknown> {
    return this.#sandbox.send('PUT', '/api/mutation', { name })
  }

  /** Names of what breaks the traffic of these sides. */
  async mutations(...sides: readonly string[]): Promise<readonly string[]> {
    const { mutations } = await this.#sandbox.get<{ readonly mutations: readonly Mutation[] }>('/api/mutation')
    return mutations.flatMap(({ name, side }) => (sides.includes(side) ? [name] : [])).sort()
  }
}
