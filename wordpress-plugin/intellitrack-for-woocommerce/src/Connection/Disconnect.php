<?php
/**
 * The route `disconnect`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Route;

defined( 'ABSPATH' ) || exit;

/** The backend lets this store go. */
final class Disconnect implements Route {

	/** As in the protocol. */
	public function name(): string {
		return 'disconnect';
	}

	/**
	 * As in the protocol.
	 *
	 * @param array $body Nothing is asked.
	 */
	public function answer( array $body ): array {
		Ending::here();
		return [ 'disconnected' => true ];
	}
}
