import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../packages/testing/src/house/source-files.ts'

/** What a cell of a page names as its proof: a file, and titles of tests in it. */
export interface Proof {
  readonly file: string
  readonly titles: readonly string[]
}

/** `` `file` "title", "other title"; `file` ``: each title belongs to the file before it. */
export function proofsIn(cell: string): readonly Proof[] {
  const parts = cell.split(/`([^`]+)`/)
  const proofs: Proof[] = []
  for (let at = 1; at < parts.length; at += 2)
    proofs.push({ file: parts[at] ?? '', titles: [...(parts[at + 1] ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '') })
  return proofs
}

/** One sentence for a proof that cannot be true: its file is not there, or a title is not in it. */
export function breachesOf({ file, titles }: Proof): readonly string[] {
  const place = path.join(root, file)
  if (!existsSync(place)) return [`${file} is not there`]
  const text = readFileSync(place, 'utf8').replaceAll("\\'", "'")
  const isIn = (title: string) => [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => text.includes(quoted))
  return titles.filter((title) => !isIn(title)).map((title) => `${file} has no test "${title}"`)
}

/** The cells of every table row that begins with an id such as SH-01 or G1. */
export const rowsOf = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => /^\| [A-Z]+-?\d+ \|/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    )

export const readPage = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8')
