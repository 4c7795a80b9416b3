<?php
/**
 * What a route of the backend is.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** One route of section 3 of the protocol. Signature, nonce and body have been looked at before `answer` is called. */
interface Route {

	/** The part of the address after `intellitrack/v1/`. */
	public function name(): string;

	/**
	 * Does what is asked.
	 *
	 * @param array $body The request's body, a JSON object.
	 * @return array|\WP_Error The answer's object (an empty one: `new \stdClass` inside is not needed at the top), or a Refusal.
	 */
	public function answer( array $body );
}
