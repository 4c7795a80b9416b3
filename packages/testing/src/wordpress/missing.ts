import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian's package has WordPress. */
export const wordpressFolder = '/usr/share/wordpress'

export const extensions = ['mysqli', 'mbstring', 'dom', 'curl', 'intl', 'tokenizer', 'zip'] as const

/** Found by name on the PATH, or in the folders where Debian has servers. */
export function programOf(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/bin']
  return folders.map((folder) => `${folder}/${name}`).find((file) => existsSync(file)) ?? null
}

/** One sentence on what a real WordPress for tests lacks on this machine and how to get it; null: nothing. */
export function wordpressMissing(): string | null {
  const php = programOf('php')
  const lacking = [
    ...(php ? missingExtensions(php) : ['PHP']),
    ...(programOf('mariadbd') && programOf('mariadb-install-db') ? [] : ['MariaDB']),
    ...(existsSync(`${wordpressFolder}/wp-settings.php`) ? [] : ['WordPress']),
  ]
  return sentence(lacking)
}

/** The same of PHP alone and of one more program written in it. */
export function phpToolMissing(tool?: string): string | null {
  return sentence([...(programOf('php') ? [] : ['PHP']), ...(tool === undefined || programOf(tool) ? [] : [tool])])
}

/** Why tests skip; null: they run, and in CI they always do, to fail there if they cannot. */
export function skipReason(missing: string | null): string | null {
  return process.env['CI'] === 'true' ? null : missing
}

function missingExtensions(php: string): string[] {
  const loaded = execFileSync(php, ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n')
  return extensions.filter((name) => !loaded.includes(name)).map((name) => `PHP's extension ${name}`)
}

function sentence(lacking: readonly string[]): string | null {
  if (lacking.length === 0) return null
  return `${lacking.join(', ')} ${lacking.length > 1 ? 'are' : 'is'} not installed; on Debian 12: bash .ci/install-wordpress`
}
