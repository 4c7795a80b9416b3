import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { wordpressFolder } from './missing.ts'

export interface SitePlugin {
  /** Folder under plugins; the main file is `<name>/<name>.php`. */
  readonly name: string
  /** Where its files are; null: it is there already, or comes later. */
  readonly folder: string | null
}

export interface SiteFiles {
  readonly url: string
  readonly socket: string
  readonly database: string
  readonly plugins: readonly SitePlugin[]
  /** More lines of wp-config.php. */
  readonly config: string
}

/** A copy of Debian's WordPress in `folder/www`, links followed: WordPress finds itself by where its files are. */
export async function copyWordPress(folder: string): Promise<void> {
  await promisify(execFile)('cp', ['-rL', wordpressFolder, path.join(folder, 'www')])
}

/** Its configuration, a bare theme and these plugins linked into it; gives the document root. */
export function layOutSite(folder: string, files: SiteFiles): string {
  const www = path.join(folder, 'www')
  for (const part of ['mu-plugins', 'plugins', 'themes/bare', 'uploads']) mkdirSync(path.join(www, 'wp-content', part), { recursive: true })
  cpSync(path.join(import.meta.dirname, 'site/test-site.php'), path.join(www, 'wp-content/mu-plugins/test-site.php'))
  writeFileSync(path.join(www, 'wp-content/themes/bare/style.css'), '/* Theme Name: Bare */\n')
  writeFileSync(path.join(www, 'wp-content/themes/bare/index.php'), '<?php wp_head(); wp_footer();\n')
  writeFileSync(path.join(www, 'wp-config.php'), configuration(folder, files))
  for (const { name, folder: source } of files.plugins) if (source) symlinkSync(source, path.join(www, 'wp-content/plugins', name))
  return www
}

function configuration(folder: string, { url, socket, database, config }: SiteFiles): string {
  const constants = {
    TEST_SITE_FOLDER: folder,
    DB_NAME: database,
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_DEBUG: true,
    WP_DEBUG_LOG: path.join(folder, 'debug.log'),
    WP_DEBUG_DISPLAY: false,
    // Nothing runs by itself: a test says when.
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: 'direct',
    WP_DEFAULT_THEME: 'bare',
  }
  const salts = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`])
  return [
    '<?php',
    ...Object.entries(constants).map(([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`),
    ...salts.map((name) => `define('${name}', 'test ${name} of ${url}');`),
    config,
    "$table_prefix = 'wp_';",
    "if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }",
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n')
}
