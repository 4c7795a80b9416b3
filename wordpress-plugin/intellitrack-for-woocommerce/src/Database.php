<?php
/**
 * The plugin's own tables.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Names and shapes of the tables, and how they come and go. One set for each site of a network. */
final class Database {

	/** To be raised with every change of a table. */
	const VERSION = 2;

	const VERSION_OPTION = 'intellitrack_tables';

	const TABLES = [ 'outbox', 'revisions', 'nonces', 'shipments', 'locks' ];

	/**
	 * The full name of a table of this site.
	 *
	 * @param string $name One of TABLES.
	 */
	public static function table( string $name ): string {
		global $wpdb;
		return $wpdb->prefix . 'intellitrack_' . $name;
	}

	/** Creates what is missing and changes what is old. */
	public static function install(): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		foreach ( self::columns() as $name => $columns ) {
			dbDelta( 'CREATE TABLE ' . self::table( $name ) . " (\n" . $columns . "\n) ENGINE=InnoDB " . $wpdb->get_charset_collate() . ';' );
		}
		update_option( self::VERSION_OPTION, self::VERSION, true );
	}

	/** Installs when the plugin's files are newer than the tables: an update runs no activation. */
	public static function upgrade(): void {
		if ( self::VERSION !== (int) get_option( self::VERSION_OPTION, 0 ) ) {
			self::install();
		}
	}

	/** Removes every table of this site. */
	public static function drop(): void {
		global $wpdb;
		foreach ( self::TABLES as $name ) {
			// phpcs:ignore WordPress.DB -- a table's name cannot be a placeholder; it is one of our constants.
			$wpdb->query( 'DROP TABLE IF EXISTS ' . self::table( $name ) );
		}
		delete_option( self::VERSION_OPTION );
	}

	/**
	 * In the spelling that dbDelta compares with: two spaces after PRIMARY KEY, one column a line.
	 *
	 * @return array<string, string>
	 */
	private static function columns(): array {
		return [
			'outbox'    => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
topic varchar(32) NOT NULL,
subject varchar(64) NOT NULL,
changed_at int(10) unsigned NOT NULL,
state tinyint(3) unsigned NOT NULL DEFAULT 0,
attempts smallint(5) unsigned NOT NULL DEFAULT 0,
retry_at int(10) unsigned NOT NULL DEFAULT 0,
refusal varchar(255) NOT NULL DEFAULT '',
PRIMARY KEY  (id),
KEY what (topic,subject),
KEY waiting (state,retry_at,id)",
			'revisions' => 'kind varchar(16) NOT NULL,
subject bigint(20) unsigned NOT NULL,
count bigint(20) unsigned NOT NULL,
PRIMARY KEY  (kind,subject)',
			'nonces'    => 'nonce char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
seen_at int(10) unsigned NOT NULL,
PRIMARY KEY  (nonce),
KEY seen_at (seen_at)',
			'shipments' => 'effect_key varchar(191) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
order_id bigint(20) unsigned NOT NULL,
request longtext NOT NULL,
steps longtext NOT NULL,
complete tinyint(1) unsigned NOT NULL DEFAULT 0,
created_at int(10) unsigned NOT NULL,
PRIMARY KEY  (effect_key),
KEY order_id (order_id)',
			'locks'     => 'name varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
holder char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
held_until int(10) unsigned NOT NULL,
PRIMARY KEY  (name)',
		];
	}
}
