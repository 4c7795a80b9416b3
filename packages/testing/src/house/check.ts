/** `npm run check`: types, lint, import rules and house figures. Prints every breach; exit 1 when there is one. */
import { spawnSync } from 'node:child_process'
import { houseFigures } from './figures.ts'
import { importBreaches } from './import-rules.ts'
import { root, sourceFiles } from './source-files.ts'

const bin = (name: string, ...args: string[]): boolean => {
  console.log(`> ${name} ${args.join(' ')}`)
  return spawnSync(name, args, { cwd: root, stdio: 'inherit' }).status === 0
}

const files = sourceFiles()
const typed = bin('tsc', '-p', '.')
const linted = bin('biome', 'check', '--error-on-warnings', '.')
const breaches = [...importBreaches(files), ...figureBreaches()]
for (const breach of breaches) console.error(breach)
if (!typed || !linted || breaches.length > 0) process.exit(1)

function figureBreaches(): string[] {
  const { files: count, median, largest, testRatio } = houseFigures(files)
  console.log(
    `> house: ${count} source files, median ${median} lines, largest ${largest.lines} (${largest.path}), tests/source ${testRatio.toFixed(2)}`,
  )
  return [
    ...(median > 70 ? [`The median file has ${median} lines; 70 at most`] : []),
    ...(largest.lines > 400 ? [`${largest.path} has ${largest.lines} lines; 400 at most`] : []),
  ]
}
