<?php
/**
 * The plugin's lines in the store's log.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** WooCommerce, Status, Logs, source "intellitrack". Never a secret, never a customer. */
final class Log {

	/**
	 * A bug of ours, which must not become the shopper's.
	 *
	 * @param string     $where What was being done.
	 * @param \Throwable $error What was thrown.
	 */
	public static function exception( string $where, \Throwable $error ): void {
		self::write( 'error', sprintf( '%s: %s in %s:%d', $where, $error->getMessage(), basename( $error->getFile() ), $error->getLine() ) );
	}

	/**
	 * One line.
	 *
	 * @param string $level   One of WC_Log_Levels.
	 * @param string $message What happened.
	 */
	public static function write( string $level, string $message ): void {
		if ( ! function_exists( 'wc_get_logger' ) ) {
			return;
		}
		try {
			wc_get_logger()->log( $level, $message, [ 'source' => 'intellitrack' ] );
		} catch ( \Throwable $error ) {
			// A log that cannot be written must not stop what is logged.
			unset( $error );
		}
	}
}
