<?php
/**
 * Connects the store.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Database;
use IntelliTrack\WooCommerce\Outbox\PumpState;
use IntelliTrack\WooCommerce\Outbox\Schedule;
use IntelliTrack\WooCommerce\Refusal;
use IntelliTrack\WooCommerce\Revisions;
use IntelliTrack\WooCommerce\Store;
use const IntelliTrack\WooCommerce\PROTOCOL;
use const IntelliTrack\WooCommerce\VERSION;

defined( 'ABSPATH' ) || exit;

/** Section 2 of the protocol. While the backend thinks about it, it asks this site for `hello`. */
final class Connecting {

	/**
	 * Connects; a connection that is there stays good until the new one is.
	 *
	 * @param string $typed Address of the backend, as typed.
	 * @param string $code  Pairing code, as typed.
	 * @return true|\WP_Error
	 */
	public static function with( string $typed, string $code ) {
		$backend = BackendAddress::read( $typed );
		if ( $backend instanceof \WP_Error ) {
			return $backend;
		}
		if ( '' === trim( $code ) ) {
			return Refusal::of( 'intellitrack_code', __( 'Enter the pairing code that the IntelliTrack page shows.', 'intellitrack-for-woocommerce' ), 400, [ 'field' => 'code' ] );
		}
		if ( 'https' !== wp_parse_url( Store::home(), PHP_URL_SCHEME ) && ! BackendAddress::is_for_trial( Store::home() ) ) {
			return Refusal::of( 'intellitrack_not_encrypted', __( 'The address of this site begins with http://. Get a certificate from your host and change both addresses under Settings, General to https://, then connect.', 'intellitrack-for-woocommerce' ), 409 );
		}
		Database::upgrade();
		Revisions::begin();
		$key    = Connection::begin();
		$answer = Backend::connect( $backend, self::request( $key, $code ) );
		$error  = self::refusal( $answer );
		if ( null !== $error ) {
			Connection::give_up();
			return $error;
		}
		if ( ! Connection::confirm( $key['id'], $backend ) ) {
			return Refusal::of( 'intellitrack_code', __( 'Somebody else was connecting this store at the same time. Look at the page again.', 'intellitrack-for-woocommerce' ), 409 );
		}
		PumpState::forget();
		Schedule::start();
		Schedule::soon();
		return true;
	}

	/**
	 * What is posted.
	 *
	 * @param array{id: string, secret: string} $key  The pending key.
	 * @param string                            $code As typed.
	 */
	private static function request( array $key, string $code ): array {
		return [
			'protocol' => PROTOCOL,
			'code'     => trim( $code ),
			'key'      => [
				'id'     => $key['id'],
				// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- the secret's spelling on the wire.
				'secret' => base64_encode( $key['secret'] ),
			],
			'store'    => [
				'home'   => Store::home(),
				'rest'   => Store::rest(),
				'name'   => Store::name(),
				'plugin' => VERSION,
			],
		];
	}

	/**
	 * Why it was not taken, at the field that is to be mended; null when it was.
	 *
	 * @param array|\WP_Error $answer The backend's.
	 */
	private static function refusal( $answer ): ?\WP_Error {
		if ( is_array( $answer ) ) {
			return true === ( $answer['connected'] ?? null ) ? null : Refusal::of( 'intellitrack_page', __( 'What answered at this address is not IntelliTrack. Check the address.', 'intellitrack-for-woocommerce' ), 502, [ 'field' => 'backend' ] );
		}
		$fields = [
			'intellitrack_code' => 'code',
			'intellitrack_page' => 'backend',
		];
		$code   = (string) $answer->get_error_code();
		$data   = (array) $answer->get_error_data();
		if ( isset( $fields[ $code ] ) ) {
			$data += [ 'field' => $fields[ $code ] ];
		}
		return new \WP_Error( $code, $answer->get_error_message(), $data );
	}
}
