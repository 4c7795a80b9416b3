<?php
/**
 * Looks at a signed request.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Signing;

use IntelliTrack\WooCommerce\Refusal;

defined( 'ABSPATH' ) || exit;

/** In the protocol's order; a wrong signature learns nothing of clock or nonces. */
final class Verifier {

	const TOLERANCE = 300;

	const SHAPES = [
		'key'       => '/^[0-9a-f]{32}$/D',
		'timestamp' => '/^[0-9]{1,12}$/D',
		'nonce'     => '/^[0-9a-f]{32}$/D',
		'bodyHash'  => '/^[0-9a-f]{64}$/D',
		'signature' => '/^[A-Za-z0-9+\/]{43}=$/D',
	];

	/**
	 * What is wrong with a request, null when nothing is.
	 *
	 * @param array    $request `key, timestamp, nonce, bodyHash, signature, target, body`, as they came.
	 * @param callable $secret  Secret of a key id: 32 bytes, or null.
	 * @param int      $now     Seconds since 1970 UTC.
	 * @param callable $is_new  Takes a nonce of a key, once: `(string $key, string $nonce): bool`.
	 */
	public static function refusal( array $request, callable $secret, int $now, callable $is_new ): ?\WP_Error {
		foreach ( self::SHAPES as $name => $shape ) {
			if ( 1 !== preg_match( $shape, (string) ( $request[ $name ] ?? '' ) ) ) {
				return Refusal::of( 'intellitrack_unsigned', 'The request carries no signature, or something on the way dropped or changed its X-IntelliTrack headers.', 401 );
			}
		}
		$known = $secret( $request['key'] );
		if ( null === $known ) {
			return Refusal::of( 'intellitrack_key', 'The key is not known here: this store has to be connected again.', 401 );
		}
		$text  = Signature::text( $request['target'], (int) $request['timestamp'], $request['nonce'], $request['bodyHash'] );
		$whole = hash_equals( Signature::hash( $request['body'] ), $request['bodyHash'] );
		if ( ! hash_equals( Signature::of( $text, $known ), $request['signature'] ) || ! $whole ) {
			return Refusal::of( 'intellitrack_signature', 'The signature does not fit the request.', 401 );
		}
		if ( abs( $now - (int) $request['timestamp'] ) > self::TOLERANCE ) {
			return Refusal::of( 'intellitrack_clock', 'The clocks differ by more than 300 seconds.', 401, [ 'now' => $now ] );
		}
		if ( ! $is_new( $request['key'], $request['nonce'] ) ) {
			return Refusal::of( 'intellitrack_replay', 'The nonce was used before.', 401 );
		}
		return null;
	}
}
