import { expect, test } from 'vitest'
import { pluginVersion } from './plugin-version.ts'

const files = (main: string, constant: string, readme: string, own: string) => (file: string) => {
  if (file.endsWith('.php')) return `<?php\n/**\n * Version:  ${main}\n */\nconst VERSION    = '${constant}';\n`
  return file.endsWith('.txt') ? `=== Plugin ===\nStable tag: ${readme}\n` : JSON.stringify({ version: own })
}

test('the plugin, its readme and the package say the same version', () => {
  expect(pluginVersion()).toMatch(/^\d+\.\d+\.\d+$/)
})

test.each([
  ['2.0.0', '1.0.0', '1.0.0', '1.0.0', 'the header of the main file says 2.0.0'],
  ['1.0.0', '2.0.0', '1.0.0', '1.0.0', 'VERSION in the main file says 2.0.0'],
  ['1.0.0', '1.0.0', 'trunk', '1.0.0', 'Stable tag in readme.txt says trunk'],
  ['1.0.0', '1.0.0', '1.0.0', '1.1.0', 'package.json says 1.1.0'],
])('versions %s, %s, %s and %s are no release', (main, constant, readme, own, words) => {
  expect(() => pluginVersion(files(main, constant, readme, own))).toThrow(words)
})
