/**
 * `npm run check:php74`: every file of the plugin is read by PHP 7.4, the oldest that it promises to run on. That PHP is WebAssembly from npm, fetched on the
 * first run; it is too large to be a dependency. Prints every breach; exit 1 when there is one.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fetchPackages } from './fetch-packages.ts'
import { phpFiles } from './php-checks.ts'
import { root } from './source-files.ts'

/** What of the two packages is used here. */
interface Php {
  writeFile(file: string, text: string): void
  run(request: { readonly code: string }): Promise<{ readonly text: string; readonly errors: string }>
}

const version = '3.1.56'

/** The whole file is compiled; its guard ends it before it does anything. */
const look = `<?php
ini_set('display_errors', '0');
register_shutdown_function(function () {
    $error = error_get_last();
    echo null === $error ? 'ok' : $error['message'] . ' on line ' . $error['line'];
});
include '/looked-at.php';`

const modules = fetchPackages('php74', { '@php-wasm/node-7-4': version, '@php-wasm/universal': version })
const { PHP, loadPHPRuntime } = (await import(modules('@php-wasm/universal'))) as {
  PHP: new (runtime: number) => Php
  loadPHPRuntime(loader: unknown): Promise<number>
}
const { getPHPLoaderModule } = (await import(modules('@php-wasm/node-7-4'))) as { getPHPLoaderModule(): Promise<unknown> }
const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()))

/** What PHP 7.4 says of a file; null: nothing. */
async function refusal(text: string): Promise<string | null> {
  php.writeFile('/looked-at.php', text)
  const { text: said } = await php.run({ code: look }).catch(({ response }: { readonly response: { readonly text: string } }) => response)
  return said === 'ok' ? null : said
}

// A look that finds nothing here would find nothing anywhere.
for (const newer of ['$a = match (1) { default => 2 };', '$a?->b();', 'function a(int|string $b) {}', 'f(a: 1);', 'enum A {}']) {
  if ((await refusal(`<?php\n${newer}`)) === null) throw new Error(`PHP 7.4 took what it does not know: ${newer}`)
}

const files = phpFiles().filter((file) => file.startsWith('wordpress-plugin/intellitrack-for-woocommerce/'))
const breaches: string[] = []
for (const file of files) {
  const said = await refusal(readFileSync(path.join(root, file), 'utf8'))
  if (said !== null) breaches.push(`${file}: ${said}`)
}
const { text: named } = await php.run({ code: '<?php echo PHP_VERSION;' })
for (const breach of breaches) console.error(breach)
console.log(`PHP ${named}: ${files.length} files read, ${breaches.length} refused.`)
process.exit(breaches.length > 0 ? 1 : 0)
