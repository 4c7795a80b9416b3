<?php
/**
 * Keeps a secret unreadable in the database.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Encrypts with a key made of the site's salts: a copy of the database alone opens nothing. WordPress brings sodium itself where PHP lacks it. */
final class Vault {

	/**
	 * Seals bytes into text.
	 *
	 * @param string $bytes What to keep.
	 */
	public static function seal( string $bytes ): string {
		$nonce  = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		$sealed = sodium_crypto_secretbox( $bytes, $nonce, self::key() );
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- bytes into the text of an option.
		return base64_encode( $nonce . $sealed );
	}

	/**
	 * Opens what was sealed; null when the salts are others now, or the text was changed.
	 *
	 * @param string $text What seal() made.
	 */
	public static function open( string $text ): ?string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- as in seal().
		$bytes = base64_decode( $text, true );
		if ( false === $bytes || strlen( $bytes ) <= SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ) {
			return null;
		}
		$nonce = substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		try {
			$opened = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), $nonce, self::key() );
		} catch ( \Exception $error ) {
			return null;
		}
		return false === $opened ? null : $opened;
	}

	/** 32 bytes, another at each site of a network. */
	private static function key(): string {
		return hash_hmac( 'sha256', 'intellitrack:' . get_current_blog_id(), wp_salt( 'auth' ) . wp_salt( 'secure_auth' ), true );
	}
}
