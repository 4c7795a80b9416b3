/** `npm run check`: types, lint, PHP, import rules and house figures. Prints every breach; exit 1 when there is one. */
import { spawn } from 'node:child_process'
import { houseFigures } from './figures.ts'
import { importBreaches } from './import-rules.ts'
import { phpBreaches } from './php-checks.ts'
import { root, sourceFiles } from './source-files.ts'

/** What it prints is shown when it has ended: two run side by side. */
const bin = (name: string, ...args: string[]): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(name, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
    child.on('error', reject)
    child.on('close', (code) => {
      process.stdout.write(`> ${name} ${args.join(' ')}\n${printed}`)
      resolve(code === 0)
    })
  })

const files = sourceFiles()
const [typed, linted, php] = await Promise.all([
  bin('tsc', '-p', '.'),
  bin('biome', 'check', '--error-on-warnings', '.'),
  phpBreaches((text) => console.log(text)),
])
const breaches = [...importBreaches(files), ...figureBreaches(), ...php]
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
