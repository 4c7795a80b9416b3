import { isTest, type SourceFile } from './source-files.ts'

export interface HouseFigures {
  readonly files: number
  readonly median: number
  readonly largest: { readonly path: string; readonly lines: number }
  readonly testRatio: number
}

/** The figures the house steers by (DESIGN section 7). */
export function houseFigures(files: readonly SourceFile[]): HouseFigures {
  const lines = (file: SourceFile) => file.text.split('\n').length
  const sources = files.filter((file) => !isTest(file.path))
  const sizes = sources.map(lines).sort((a, b) => a - b)
  const largest = [...files].sort((a, b) => lines(b) - lines(a))[0]
  const total = (some: readonly SourceFile[]) => some.reduce((sum, file) => sum + lines(file), 0)
  return {
    files: sources.length,
    median: sizes[Math.floor(sizes.length / 2)] ?? 0,
    largest: { path: largest?.path ?? '', lines: largest ? lines(largest) : 0 },
    testRatio: total(files.filter((file) => isTest(file.path))) / Math.max(1, total(sources)),
  }
}
