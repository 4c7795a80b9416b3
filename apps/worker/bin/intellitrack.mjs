#!/usr/bin/env node
// `npx intellitrack`: the command line on the Node and packages of this repository.
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(realpathSync(fileURLToPath(import.meta.url))), '../../..')
const done = spawnSync(process.execPath, [path.join(root, 'bootstrap.mjs'), 'apps/worker/src/cli.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(done.status ?? 1)
