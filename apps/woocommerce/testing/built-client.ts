import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A client as a build leaves it, with nothing in it: the server is tested without one. */
export function builtClient() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'woocommerce-client-'))
  writeFileSync(path.join(folder, 'admin.js'), ';'.repeat(2_000))
  writeFileSync(path.join(folder, 'admin.css'), 'body { margin: 0 }\n')
  writeFileSync(path.join(folder, 'index.php'), '<?php // Silence is golden.\n')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
