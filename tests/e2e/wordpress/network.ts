import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WordPress } from '@connect/testing/wordpress'

/** Lines of wp-config.php by which a test turns things over while the site runs, each by a file beside the site. */
export const switches = `
if (is_readable(TEST_SITE_FOLDER . '/woocommerce-version')) { define('STAND_IN_VERSION', trim(file_get_contents(TEST_SITE_FOLDER . '/woocommerce-version'))); }
if (is_readable(TEST_SITE_FOLDER . '/without-scheduler')) { define('STAND_IN_WITHOUT_SCHEDULER', true); }
if (is_readable(TEST_SITE_FOLDER . '/network')) {
    define('MULTISITE', true);
    define('SUBDOMAIN_INSTALL', false);
    define('DOMAIN_CURRENT_SITE', trim(file_get_contents(TEST_SITE_FOLDER . '/network')));
    define('PATH_CURRENT_SITE', '/');
    define('SITE_ID_CURRENT_SITE', 1);
    define('BLOG_ID_CURRENT_SITE', 1);
} else {
    define('WP_ALLOW_MULTISITE', true);
}`

/** The file of a switch. */
export const switchOf = (site: WordPress, name: string): string => path.join(path.dirname(site.folder), name)

/** Makes a network of the site, for good. */
export async function makeNetwork(site: WordPress): Promise<void> {
  const { host } = new URL(site.url)
  await site.php(`
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    require_once ABSPATH . 'wp-admin/includes/network.php';
    foreach ($wpdb->tables('ms_global') as $table => $name) { $wpdb->$table = $name; }
    install_network();
    $made = populate_network(1, '${host}', 'admin@quay-street.example', 'Quay Street', '/', false);
    if (is_wp_error($made) && 'no_wildcard_dns' !== $made->get_error_code()) { throw new RuntimeException($made->get_error_message()); }
    return true;`)
  writeFileSync(switchOf(site, 'network'), host)
}
