import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  allowHttp,
  openWordPress,
  phpToolMissing,
  signIn,
  skipReason,
  standIn,
  type WordPress,
  wordpressMissing,
} from '@connect/testing/wordpress'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePluginZip } from '../../apps/sandbox/src/bundles/plugin-zip.ts'
import { describeInBrowser, openBrowser, picture, wide } from './browser.ts'
import { makeNetwork, switches, switchOf } from './wordpress/network.ts'
import { runPhpUnit } from './wordpress/run-phpunit.ts'

const missing = skipReason(wordpressMissing() ?? phpToolMissing('phpunit'))
const main = 'intellitrack-for-woocommerce/intellitrack-for-woocommerce.php'

/** In this order: the zip is installed first, and what it brought is what the others look at. */
describe.skipIf(missing)(`the plugin's zip in WordPress beside a stand-in for WooCommerce${missing ? ` (${missing})` : ''}`, () => {
  let site: WordPress
  let browser: Browser
  let page: Page
  const folder = mkdtempSync(path.join(os.tmpdir(), 'intellitrack-zip-'))
  const wrong: string[] = []

  beforeAll(async () => {
    site = await openWordPress({ plugins: [standIn], config: allowHttp + switches })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describeInBrowser('in the admin', () => {
    beforeAll(async () => {
      browser = await openBrowser()
      page = await browser.newPage({ viewport: wide })
      page.on('pageerror', (error) => wrong.push(String(error)))
      await page.goto(`${site.url}/wp-login.php`)
      await page.getByLabel('Username or Email Address').fill('admin')
      await page.getByLabel('Password', { exact: true }).fill('admin-password')
      await page.getByRole('button', { name: 'Log In' }).click()
    })

    test('an administrator uploads it, and activates it', async () => {
      await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`)
      await page.locator('input[type=file]').setInputFiles(writePluginZip(folder))
      await page.getByRole('button', { name: 'Install Now' }).click()
      await page.getByRole('link', { name: 'Activate Plugin' }).click()
      await page.getByText('Plugin activated.').waitFor()
      expect(
        await site.php(
          `return is_plugin_active('${main}');`.replace('return', "require_once ABSPATH . 'wp-admin/includes/plugin.php'; return"),
        ),
      ).toBe(true)
    })

    test('its page offers to connect the store', async () => {
      await page.goto(`${site.url}/wp-admin/admin.php?page=intellitrack`)
      await page
        .getByRole('button', { name: /connect/i })
        .first()
        .waitFor()
      await picture(page, 'wordpress-connect')
      expect(await page.getByLabel(/code/i).count()).toBeGreaterThan(0)
      expect(wrong).toEqual([])
    })
  })

  test('its PHPUnit tests pass', async () => {
    // Without a browser nobody has uploaded it.
    await site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; WP_Filesystem();
      if (! is_plugin_active('${main}')) { unzip_file('${writePluginZip(folder)}', WP_PLUGIN_DIR); activate_plugin('${main}'); } return 1;`)
    const { failures, tests } = await runPhpUnit(site)
    expect(failures).toBe('')
    expect(tests).toBeGreaterThan(50)
  })

  test('without WooCommerce, and beside one that is too old, an administrator reads what is missing, and nothing breaks', async () => {
    const admin = await signIn(site.url, 'admin', 'admin-password')
    const dashboard = async () => (await admin.fetch('/wp-admin/index.php')).text()
    expect(await dashboard()).not.toContain('IntelliTrack for WooCommerce needs')
    writeFileSync(switchOf(site, 'woocommerce-version'), '7.8.2')
    expect(await dashboard()).toContain('needs WooCommerce 7.9 or later, and this site has 7.8.2')
    rmSync(switchOf(site, 'woocommerce-version'))
    await site.php("require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('woocommerce/woocommerce.php'); return 1;")
    expect(await dashboard()).toContain('needs the plugin WooCommerce, version 7.9 or later')
    expect((await fetch(`${site.url}/wp-json/intellitrack/v1/describe`, { method: 'POST' })).status).toBe(404)
    await site.php("require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('woocommerce/woocommerce.php'); return 1;")
  })

  test('where Action Scheduler is missing, WP-Cron carries the pump', async () => {
    writeFileSync(switchOf(site, 'without-scheduler'), '')
    const space = 'IntelliTrack\\WooCommerce\\Outbox\\Schedule'
    expect(await site.php(`${space}::start(); return array(${space}::kind(), false !== wp_next_scheduled('intellitrack_pump'));`)).toEqual([
      'wp-cron',
      true,
    ])
    expect(await site.php(`${space}::stop(); return wp_next_scheduled('intellitrack_pump');`)).toBe(false)
    rmSync(switchOf(site, 'without-scheduler'))
  })

  test('in a network every site has tables of its own, a new one and all; those of a deleted one go', async () => {
    await makeNetwork(site)
    const outboxes = () => site.php<string[]>(`return $wpdb->get_col("SHOW TABLES LIKE '%intellitrack\\\\_outbox'");`)
    await site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; wp_set_current_user(1); deactivate_plugins('${main}');
      wp_insert_site(array('domain' => '${new URL(site.url).host}', 'path' => '/north/', 'network_id' => 1, 'user_id' => 1, 'title' => 'North')); return 1;`)
    await site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('${main}', '', true); return 1;`)
    expect(await outboxes()).toEqual(['wp_2_intellitrack_outbox', 'wp_intellitrack_outbox'])
    await site.php(
      `wp_insert_site(array('domain' => '${new URL(site.url).host}', 'path' => '/south/', 'network_id' => 1, 'user_id' => 1, 'title' => 'South')); return 1;`,
    )
    expect(await outboxes()).toHaveLength(3)
    await site.php('wp_delete_site(2); return 1;')
    expect(await outboxes()).toEqual(['wp_3_intellitrack_outbox', 'wp_intellitrack_outbox'])
    await site.php(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('${main}', false, true); uninstall_plugin('${main}'); return 1;`,
    )
    expect(await outboxes()).toEqual([])
  })

  test('in all of this no line of the error log names a file of the plugin', () => {
    expect(site.logLines('intellitrack-for-woocommerce')).toEqual([])
  })
})
