import { execFile, execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { phpToolMissing, programOf } from '../wordpress/missing.ts'
import { root } from './source-files.ts'

export const pluginFolder = path.join(root, 'wordpress-plugin/intellitrack-for-woocommerce')

/** What the PHP files breach: syntax, coding standard, and what our own rules ask of a plugin. Where PHP is missing it says so and finds nothing; in CI that is a breach. */
export async function phpBreaches(say: (text: string) => void): Promise<string[]> {
  const missing = phpToolMissing('phpcs')
  if (missing) {
    if (process.env['CI'] === 'true') return [missing]
    say(`> php: not checked: ${missing}`)
    return []
  }
  const files = phpFiles()
  const [syntax, ...rest] = await Promise.all([
    syntaxErrors(files),
    standardBreaches('wordpress-plugin/phpcs.xml'),
    standardBreaches('wordpress-plugin/tests/phpcs.xml'),
    tokenBreaches(pluginFolder),
  ])
  say(`> php: ${files.length} files linted, coding standard, tokens`)
  return [...syntax, ...rest.flat()]
}

/** Every PHP file that git knows, or would add. */
export function phpFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.php'], { cwd: root, encoding: 'utf8' })
  const deleted = execFileSync('git', ['ls-files', '--deleted', '*.php'], { cwd: root, encoding: 'utf8' }).split('\n')
  return listed.split('\n').filter((file) => file !== '' && !deleted.includes(file))
}

/** What our own token rules say of a folder: `file:line: rule: what is wrong`. */
export async function tokenBreaches(folder: string): Promise<string[]> {
  return told(await run(programOf('php') ?? 'php', [path.join(root, 'wordpress-plugin/tools/token-check.php'), folder]))
}

async function standardBreaches(standard: string): Promise<string[]> {
  return told(await run(programOf('phpcs') ?? 'phpcs', ['-q', `--standard=${standard}`, '--report=emacs']))
}

/** `php -l` takes one file: as many at a time as there are cores, and without the extensions, whose loading takes longest. */
async function syntaxErrors(files: readonly string[]): Promise<string[]> {
  const waiting = [...files]
  const found: string[] = []
  const line = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const { code, text } = await run(programOf('php') ?? 'php', ['-n', '-l', '-d', 'display_errors=1', file])
      if (code !== 0) found.push(text.trim())
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, line))
  return found
}

interface Ran {
  readonly code: number
  readonly text: string
}

async function run(program: string, args: readonly string[]): Promise<Ran> {
  return promisify(execFile)(program, [...args], { cwd: root, maxBuffer: 1 << 24 }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (thrown: { code?: number; stdout?: string; stderr?: string }) => ({ code: thrown.code ?? 1, text: `${thrown.stdout}${thrown.stderr}` }),
  )
}

/** What a tool printed line by line; nothing where it found nothing. */
const told = ({ code, text }: Ran): string[] => (code === 0 ? [] : text.split('\n').filter((line) => /\S/.test(line)))
