import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { repository } from '../state/environment.ts'
import { pluginVersion } from './plugin-version.ts'

const name = 'intellitrack-for-woocommerce'

/** What a site needs; nothing else of the folder comes along. */
const parts: readonly { readonly place: string; readonly ends: RegExp }[] = [
  { place: '', ends: /^(intellitrack-for-woocommerce|uninstall)\.php$|^readme\.txt$|^LICENSE$/ },
  { place: 'src', ends: /\.php$/ },
  { place: 'languages', ends: /\.(pot|po|mo|php|json)$/ },
  { place: 'build', ends: /^admin\.(js|css)$/ },
]

/** Writes the installable zip of the WordPress plugin, the same bytes for the same files, and gives its path. The client has to be built. */
export function writePluginZip(folder = path.join(repository, 'wordpress-plugin/build')): string {
  const source = path.join(repository, 'wordpress-plugin', name)
  const files: Zippable = {}
  for (const file of parts.flatMap(({ place, ends }) => filesIn(source, place, ends)).toSorted()) {
    files[`${name}/${file}`] = readFileSync(path.join(source, file))
  }
  for (const needed of ['build/admin.js', 'build/admin.css']) {
    if (!files[`${name}/${needed}`]) throw new Error(`${needed} is missing: build the client of the plugin first`)
  }
  mkdirSync(folder, { recursive: true })
  const zip = path.join(folder, `${name}-${pluginVersion()}.zip`)
  // The oldest date that a zip knows, and what every unzip gives a file of a website.
  writeFileSync(zip, zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 }))
  return zip
}

/** From the plugin's folder; `src` with what lies below it, of the others only what lies in them. */
function filesIn(source: string, place: string, ends: RegExp): string[] {
  const entries = readdirSync(path.join(source, place), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = path.posix.join(place, entry.name)
    if (entry.isDirectory()) return place === '' ? [] : filesIn(source, file, ends)
    return ends.test(entry.name) ? [file] : []
  })
}
