<?php
/**
 * The arithmetic of a signature.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Signing;

defined( 'ABSPATH' ) || exit;

/** Section 1 of the protocol; docs/plugin-protocol/vectors.json has examples. Secrets are the 32 bytes themselves. */
final class Signature {

	/**
	 * What is signed.
	 *
	 * @param string $target    REST route of the store, or path of the backend.
	 * @param int    $timestamp Seconds since 1970 UTC.
	 * @param string $nonce     32 hex digits.
	 * @param string $hash      Hash of the body.
	 */
	public static function text( string $target, int $timestamp, string $nonce, string $hash ): string {
		return implode( "\n", [ 'INTELLITRACK-1', 'POST', $target, (string) $timestamp, $nonce, $hash ] );
	}

	/**
	 * The hash of a raw body.
	 *
	 * @param string $body As it is sent.
	 */
	public static function hash( string $body ): string {
		return hash( 'sha256', $body );
	}

	/**
	 * Base64 of the HMAC.
	 *
	 * @param string $text   What is signed.
	 * @param string $secret 32 bytes.
	 */
	public static function of( string $text, string $secret ): string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- the signature's spelling on the wire.
		return base64_encode( hash_hmac( 'sha256', $text, $secret, true ) );
	}

	/**
	 * Proves to the backend that this site holds the secret.
	 *
	 * @param string $challenge 32 hex digits.
	 * @param string $secret    32 bytes.
	 */
	public static function proof( string $challenge, string $secret ): string {
		return self::of( 'hello:' . $challenge, $secret );
	}

	/**
	 * The headers of a request to the backend.
	 *
	 * @param string $target Path of the backend.
	 * @param string $body   As it is sent.
	 * @param string $key_id Id of the key.
	 * @param string $secret 32 bytes.
	 * @param int    $now    Seconds since 1970 UTC.
	 * @param string $nonce  32 hex digits.
	 * @return array<string, string>
	 */
	public static function headers( string $target, string $body, string $key_id, string $secret, int $now, string $nonce ): array {
		$hash = self::hash( $body );
		return [
			'X-IntelliTrack-Key'       => $key_id,
			'X-IntelliTrack-Timestamp' => (string) $now,
			'X-IntelliTrack-Nonce'     => $nonce,
			'X-IntelliTrack-Body'      => $hash,
			'X-IntelliTrack-Signature' => self::of( self::text( $target, $now, $nonce, $hash ), $secret ),
		];
	}
}
