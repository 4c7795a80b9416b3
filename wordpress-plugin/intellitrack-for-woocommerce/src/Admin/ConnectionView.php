<?php
/**
 * How the store stands with the backend.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Connection\BackendAddress;
use IntelliTrack\WooCommerce\Store;

defined( 'ABSPATH' ) || exit;

/** As page and route show it; never the key. */
final class ConnectionView {

	/** What the page has from the start. */
	public static function brief(): array {
		return [
			'state'          => Connection::exists() ? 'connected' : 'unconnected',
			'backend'        => Connection::backend(),
			'defaultBackend' => BackendAddress::proposed(),
			'storeName'      => Store::name(),
		];
	}

	/** With the checks, which take a moment. */
	public static function whole(): array {
		return self::brief() + [ 'checks' => Checks::all() ];
	}
}
