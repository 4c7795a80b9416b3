<?php
/**
 * Asks the backend.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Refusal;
use IntelliTrack\WooCommerce\Signing\Signature;
use const IntelliTrack\WooCommerce\VERSION;

defined( 'ABSPATH' ) || exit;

/** One request, no redirect followed: a signed POST that becomes a GET elsewhere is nothing we want. */
final class Backend {

	const MAXIMUM_BYTES = 5242880;

	/**
	 * Asks with the connection's key, for JSON.
	 *
	 * @param string $path    As in the protocol, `/plugin/events`.
	 * @param array  $body    An object.
	 * @param int    $timeout Seconds.
	 * @return array|\WP_Error The answer's object; or a refusal that names cause and next step.
	 */
	public static function ask( string $path, array $body, int $timeout ) {
		$reply = self::fetch( $path, $body, $timeout );
		return $reply instanceof \WP_Error ? $reply : Reply::object( $reply );
	}

	/**
	 * Asks with the connection's key, for whatever it answers.
	 *
	 * @param string $path    As in the protocol.
	 * @param array  $body    An object.
	 * @param int    $timeout Seconds.
	 * @return array{status: int, type: string, headers: array<string, string>, body: string}|\WP_Error
	 */
	public static function fetch( string $path, array $body, int $timeout ) {
		$backend = Connection::backend();
		$key     = Connection::key();
		if ( null === $backend ) {
			return Refusal::of( 'intellitrack_unconnected', __( 'This store is not connected to IntelliTrack yet. Connect it on the page WooCommerce, IntelliTrack.', 'intellitrack-for-woocommerce' ), 409 );
		}
		if ( null !== Connection::original() ) {
			// A copy for trials must not speak in the store's name, least of all say goodbye in it.
			/* translators: %s: web address. */
			return Refusal::of( 'intellitrack_copy', sprintf( __( 'The connection belongs to %s, and this site has another address: nothing is exchanged. If this is a copy of the store, leave it so, or disconnect it here. If the store has moved, connect it again.', 'intellitrack-for-woocommerce' ), (string) Connection::original() ), 409 );
		}
		if ( null === $key ) {
			return Refusal::of( 'intellitrack_key', __( 'The key of this store cannot be read any more, because the security keys ("salts") of the site have changed. Connect the store again.', 'intellitrack-for-woocommerce' ), 409 );
		}
		$text    = self::json( $body );
		$headers = Signature::headers( $path, $text, $key['id'], $key['secret'], Clock::now(), bin2hex( random_bytes( 16 ) ) );
		return self::send( $backend, $path, $text, $headers, $timeout );
	}

	/**
	 * Asks without a key: only `connect` does that.
	 *
	 * @param string $backend Address of the backend.
	 * @param array  $body    An object.
	 * @return array|\WP_Error
	 */
	public static function connect( string $backend, array $body ) {
		$reply = self::send( $backend, '/plugin/connect', self::json( $body ), [], 45 );
		return $reply instanceof \WP_Error ? $reply : Reply::object( $reply );
	}

	/**
	 * An object as JSON, an empty one included.
	 *
	 * @param array $body What to send.
	 */
	private static function json( array $body ): string {
		return (string) wp_json_encode( [] === $body ? new \stdClass() : $body, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}

	/**
	 * Sends it.
	 *
	 * @param string                $backend Address of the backend.
	 * @param string                $path    Path there.
	 * @param string                $text    Body.
	 * @param array<string, string> $headers What proves who asks.
	 * @param int                   $timeout Seconds.
	 * @return array{status: int, type: string, headers: array<string, string>, body: string}|\WP_Error
	 */
	private static function send( string $backend, string $path, string $text, array $headers, int $timeout ) {
		$trial     = BackendAddress::is_for_trial( $backend );
		$arguments = [
			'timeout'             => $timeout,
			'redirection'         => 0,
			'limit_response_size' => self::MAXIMUM_BYTES + 1,
			'user-agent'          => 'IntelliTrack-for-WooCommerce/' . VERSION . '; ' . home_url( '/' ),
			'headers'             => $headers + [
				'Content-Type' => 'application/json; charset=utf-8',
				'Accept'       => 'application/json, text/csv',
			],
			'body'                => $text,
		];
		$answer    = $trial ? wp_remote_post( $backend . $path, $arguments ) : wp_safe_remote_post( $backend . $path, $arguments );
		if ( is_wp_error( $answer ) ) {
			return Reply::none( $backend, $answer );
		}
		return [
			'status'  => (int) wp_remote_retrieve_response_code( $answer ),
			'type'    => (string) wp_remote_retrieve_header( $answer, 'content-type' ),
			'headers' => [
				'retry-after'         => (string) wp_remote_retrieve_header( $answer, 'retry-after' ),
				'content-disposition' => (string) wp_remote_retrieve_header( $answer, 'content-disposition' ),
			],
			'body'    => (string) wp_remote_retrieve_body( $answer ),
		];
	}
}
