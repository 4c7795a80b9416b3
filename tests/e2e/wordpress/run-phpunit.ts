import { spawn } from 'node:child_process'
import path from 'node:path'
import { programOf, type WordPress } from '@connect/testing/wordpress'

const configuration = path.resolve(import.meta.dirname, '../../../wordpress-plugin/tests/phpunit.xml')

export interface PhpUnitRun {
  readonly tests: number
  /** What failed, as PHPUnit says it: name, reason and place; empty: nothing did. */
  readonly failures: string
}

/** Runs the plugin's PHPUnit tests in a process that loads this WordPress. */
export async function runPhpUnit(site: WordPress): Promise<PhpUnitRun> {
  const printed = await new Promise<string>((resolve, reject) => {
    const child = spawn(programOf('phpunit') ?? 'phpunit', ['--configuration', configuration], {
      env: { ...process.env, TEST_WP_LOAD: site.wpLoad },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.on('error', reject).on('close', () => resolve(text))
  })
  const passed = /^OK \((\d+) tests?/m.exec(printed)
  if (passed) return { tests: Number(passed[1]), failures: '' }
  // The dots before the first failure say nothing.
  const from = printed.search(/^There (was|were) \d/m)
  return { tests: 0, failures: from === -1 ? printed : printed.slice(from) }
}
