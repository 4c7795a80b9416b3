import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../state/environment.ts'

/** The folders of the repository that a workspace is made of: its own and those of the workspaces it depends on, theirs too. */
export function foldersOf(workspace: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [workspace]
  for (let folder = open.pop(); folder; folder = open.pop()) {
    if (found.has(folder)) continue
    found.add(folder)
    open.push(...dependenciesOf(folder))
  }
  return found
}

function dependenciesOf(folder: string): readonly string[] {
  const file = path.join(repository, folder, 'package.json')
  if (!existsSync(file)) return []
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { readonly dependencies?: Readonly<Record<string, string>> }
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@connect/'))
    .map((name) => `packages/${name.slice('@connect/'.length)}`)
}

/** The workspace a changed file belongs to; null: nothing that runs. */
export function workspaceOf(file: string): string | null {
  if (!/\.(ts|tsx|mjs|css|html|json|yaml|prisma|sql)$/.test(file) || /\.test\.tsx?$/.test(file)) return null
  const [kind, name, ...rest] = file.split(path.sep)
  if ((kind !== 'apps' && kind !== 'packages') || !name || rest.length === 0) return null
  return rest[0] === 'build' || rest[0] === 'node_modules' ? null : `${kind}/${name}`
}
