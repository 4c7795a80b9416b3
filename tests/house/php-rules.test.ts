import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pluginFolder, tokenBreaches } from '../../packages/testing/src/house/php-checks.ts'
import { phpToolMissing, skipReason } from '../../packages/testing/src/wordpress/missing.ts'

const missing = skipReason(phpToolMissing())
const folder = mkdtempSync(path.join(os.tmpdir(), 'intellitrack-php-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const guard = "defined( 'ABSPATH' ) || exit;"
const planted: string[] = []

/** Writes a file of these lines, and gives what is said of it once all are looked at, in a single run. */
function plant(lines: string, guarded = true): () => Promise<string> {
  const name = `${planted.length}.php`
  planted.push(name)
  writeFileSync(path.join(folder, name), `<?php\n${guarded ? `${guard}\n` : ''}${lines}\n`)
  return async () => (await all()).filter((line) => line.startsWith(`${name}:`)).join('\n')
}

let told: Promise<string[]> | undefined
const all = (): Promise<string[]> => {
  told ??= tokenBreaches(folder)
  return told
}

const domain = "'intellitrack-for-woocommerce'"
const dbReason = '// phpcs:ignore WordPress.DB -- the name is ours.\n'

describe.skipIf(missing)(`the rules for the plugin's PHP${missing ? ` (${missing})` : ''}`, () => {
  test('are kept by the plugin', async () => {
    expect(await tokenBreaches(pluginFolder)).toEqual([])
  })

  test.each(
    [
      ['$a = 1;', 'guard: begins without'],
      [`$a = 1;\n${guard}`, 'guard: does something before'],
      [`require 'x.php';\n${guard}`, 'guard: does something before'],
    ].map(([lines = '', words = '']) => [lines, words, plant(lines, false)] as const),
  )('%j without a guard is a breach', async (_lines, words, said) => {
    expect(await said()).toContain(words)
  })

  test.each(
    [
      ['echo $name;', 'output: printed without escaping'],
      ["echo '<p>' . $name . '</p>';", 'output: printed without escaping: $name'],
      ["echo esc_html( $a ) . get_option( 'x' );", 'output: printed without escaping: get_option'],
      ["echo esc_html( $a ) ? $b : '';", 'output: printed without escaping'],
      ["printf( '%s', $name );", 'output: printed without escaping'],
      ["echo __( 'Yes', 'intellitrack-for-woocommerce' );", 'output: printed without escaping'],
      ['print "Hello $name";', 'output: printed without escaping'],
      ['wp_die( $message );', 'output: printed without escaping'],
      ['exit( $message );', 'output: printed without escaping'],
      ['?><p>Hello</p><?php', 'output: HTML stands outside'],
      ["$a = $_GET['x'];", 'input: $_GET is read without sanitizing'],
      ["$a = sanitize_text_field( wp_unslash( $_POST['x'] ) );", 'input: $_POST is read by a function that looks at no nonce'],
      ["$a = $_SERVER['HTTP_HOST'];", 'input: $_SERVER is read without sanitizing'],
      ["$a = fopen( 'php://input', 'r' );", 'input: the raw body'],
      ["register_rest_route( 'a', '/b', [ 'methods' => 'POST', 'callback' => 'c' ] );", 'routes: a route without permission_callback'],
      [
        "register_rest_route( 'a', '/b', [ 'methods' => 'GET', 'callback' => 'c', 'permission_callback' => '__return_true' ] );",
        'routes: a route that lets everybody in',
      ],
      ["add_action( 'wp_ajax_save', 'save' );", 'routes: the action'],
      ["add_action( 'wp_ajax_nopriv_save', 'save' ); current_user_can( 'x' ); check_ajax_referer( 'y' );", 'routes: the action'],
      ["add_submenu_page( 'a', 'B', 'B', 'read', 'b', 'c' );", 'routes: a page without a capability'],
      ['$wpdb->query( "DELETE FROM a WHERE id = $id" );', 'sql: a variable in the SQL of query()'],
      ["$wpdb->get_var( 'SELECT 1 FROM ' . $table );", 'sql: a variable in the SQL of get_var()'],
      ['$wpdb->get_col( $wpdb->prepare( "SELECT id FROM $table WHERE a = %d", $a ) );', 'sql: a variable in the text of prepare()'],
      ['eval( $code );', 'danger: eval'],
      ['$a = `ls`;', 'danger: eval and backticks'],
      ["require $folder . '/a.php';", 'danger: a file is loaded'],
      ["require 'https://example.com/a.php';", 'danger: a file is loaded'],
      ['$a = unserialize( $b );', 'danger: unserialize()'],
      ['$a = base64_decode( $b );', 'danger: base64_decode()'],
      ["wp_remote_get( 'https://example.com' );", 'danger: wp_remote_get()'],
      ["$a = file_get_contents( 'https://example.com' );", 'danger: file_get_contents()'],
      ["$a = __( 'Yes', 'woocommerce' );", "words: the text domain is 'woocommerce'"],
      ["$a = __( 'Yes' );", "words: the text domain is ''"],
      [`$a = __( $text, ${domain} );`, 'words: a text that is made up'],
      [`$a = _n( 'One', $many, $count, 'other' );`, "words: the text domain is 'other'"],
    ].map(([lines = '', words = '']) => [lines, words, plant(lines)] as const),
  )('%j is a breach', async (_lines, words, said) => {
    expect(await said()).toContain(words)
  })

  test.each(
    [
      `echo '<p>' . esc_html( $name ) . '</p>', (int) $count;`,
      `printf( '<a href="%s">%s</a>', esc_url( $a ), esc_html__( 'Yes', ${domain} ) );`,
      `wp_die( esc_html( $message ), 403 );`,
      `// phpcs:ignore WordPress.Security.EscapeOutput -- a file, never a page.\necho $csv;`,
      `function a() { check_admin_referer( 'b' ); return sanitize_text_field( wp_unslash( $_GET['x'] ) ); }`,
      `$a = isset( $_SERVER['HTTP_X'] );`,
      `register_rest_route( 'a', '/b', [ 'methods' => 'POST', 'callback' => 'c', 'permission_callback' => [ Gate::class, 'permits' ] ] );`,
      '$wpdb->get_var( $wpdb->prepare( "SELECT a FROM {$wpdb->posts} WHERE id = %d", $id ) );',
      `${dbReason}$wpdb->get_var( $wpdb->prepare( "SELECT a FROM $table WHERE id = %d", $id ) );`,
      `${dbReason}$rows = $wpdb->get_results(\n\t$wpdb->prepare(\n\t\t"SELECT a FROM $table WHERE id = %d",\n\t\t$id\n\t)\n);`,
      "$wpdb->query( 'SELECT 1' );",
      "require_once __DIR__ . '/src/Autoloader.php';",
      "require_once ABSPATH . 'wp-admin/includes/upgrade.php';",
      '// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- bytes as text.\n$a = base64_encode( $b );',
      '$a->exec( 1 ); B::system();',
      `$a = sprintf( __( 'Yes %s', ${domain} ), $b );`,
    ].map((lines) => [lines, plant(lines)] as const),
  )('%j is in order', async (_lines, said) => {
    expect(await said()).toBe('')
  })

  test('only the class that asks the backend asks the network', async () => {
    const own = path.join(folder, 'plugin')
    mkdirSync(path.join(own, 'src/Connection'), { recursive: true })
    for (const name of ['Backend', 'Other']) {
      writeFileSync(path.join(own, `src/Connection/${name}.php`), `<?php\n${guard}\nwp_safe_remote_post( 'https://example.com' );\n`)
    }
    expect(await tokenBreaches(own)).toEqual([expect.stringMatching(/^src\/Connection\/Other.php:3: danger: wp_safe_remote_post/)])
  })
})
