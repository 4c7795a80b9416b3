import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './source-files.ts'

/** Installs packages of these exact versions beside the project's own, once; gives the address of each one's entry. */
export function fetchPackages(name: string, packages: Readonly<Record<string, string>>): (wanted: string) => string {
  const folder = path.join(root, 'node_modules/.cache', name)
  const missing = Object.keys(packages).some((one) => !existsSync(path.join(folder, 'node_modules', one)))
  if (missing) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
    const npm = process.env['npm_execpath']
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    if (npm) execFileSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' })
    else execFileSync('npm', args, { cwd: folder, stdio: 'inherit' })
  }
  return (wanted) => pathToFileURL(path.join(folder, 'node_modules', wanted, 'index.js')).href
}
