import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../state/environment.ts'

/** The plugin's version: its main file says it twice, its readme and the package once each, and all agree. */
export function pluginVersion(read: (file: string) => string = readHere): string {
  const main = read('wordpress-plugin/intellitrack-for-woocommerce/intellitrack-for-woocommerce.php')
  const said = {
    'the header of the main file': /^ \* Version:\s*(\S+)$/m.exec(main)?.[1],
    'VERSION in the main file': /^const VERSION\s*=\s*'([^']+)';$/m.exec(main)?.[1],
    'Stable tag in readme.txt': /^Stable tag:\s*(\S+)$/m.exec(read('wordpress-plugin/intellitrack-for-woocommerce/readme.txt'))?.[1],
    'package.json': (JSON.parse(read('package.json')) as { version?: string }).version,
  }
  const versions = new Set(Object.values(said))
  const [version] = versions
  if (versions.size === 1 && version !== undefined) return version
  const list = Object.entries(said).map(([where, what]) => `${where} says ${what ?? 'nothing'}`)
  throw new Error(`The plugin's version is not one: ${list.join(', ')}`)
}

const readHere = (file: string): string => readFileSync(path.join(repository, file), 'utf8')
