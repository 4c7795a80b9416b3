import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..')

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Every TypeScript file that git knows, or would add; generated ones left out. */
export function sourceFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((file) => /\.(ts|tsx)$/.test(file) && !/(^|\/)(generated|build|dist)\//.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => read(file))
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /(^|\/)(tests|testing)\//.test(file)

function read(file: string): SourceFile[] {
  try {
    return [{ path: file, text: readFileSync(path.join(root, file), 'utf8') }]
  } catch {
    return [] // deleted in the work tree, still in the index
  }
}
