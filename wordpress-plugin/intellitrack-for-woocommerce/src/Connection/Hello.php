<?php
/**
 * The route `hello`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Refusal;
use IntelliTrack\WooCommerce\Route;
use IntelliTrack\WooCommerce\Signing\Gate;
use IntelliTrack\WooCommerce\Signing\Signature;
use const IntelliTrack\WooCommerce\PROTOCOL;
use const IntelliTrack\WooCommerce\VERSION;

defined( 'ABSPATH' ) || exit;

/** Proves that this site, and no other, holds the key that the backend was given. */
final class Hello implements Route {

	/** As in the protocol. */
	public function name(): string {
		return 'hello';
	}

	/**
	 * As in the protocol.
	 *
	 * @param array $body `challenge`.
	 * @return array|\WP_Error
	 */
	public function answer( array $body ) {
		$challenge = $body['challenge'] ?? null;
		if ( ! is_string( $challenge ) || 1 !== preg_match( '/^[0-9a-f]{32}$/D', $challenge ) ) {
			return Refusal::invalid( 'challenge', 'The challenge is not 32 hex digits.' );
		}
		// The gate let the request in by this very key, so its secret is there.
		$secret = Connection::secret_of( Gate::key_id(), true );
		return [
			'protocol' => PROTOCOL,
			'plugin'   => VERSION,
			'proof'    => Signature::proof( $challenge, (string) $secret ),
		];
	}
}
