import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A client as a build leaves it, with nothing in it: the server is tested without one. */
export function builtClient() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bigcommerce-client-'))
  const entry = { 'main.tsx': { file: 'assets/main-1a2b.js', isEntry: true, css: ['assets/main-3c4d.css'] } }
  mkdirSync(path.join(folder, '.vite'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify(entry))
  writeFileSync(path.join(folder, 'assets/main-1a2b.js'), 'export {}\n'.repeat(200))
  writeFileSync(path.join(folder, 'assets/main-3c4d.css'), 'body { margin: 0 }\n')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
