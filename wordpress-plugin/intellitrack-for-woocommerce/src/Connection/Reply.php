<?php
/**
 * Reads what came back from the backend.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Refusal;

defined( 'ABSPATH' ) || exit;

/** Every failure names its cause and the next step, in the words of the person who has to take it. */
final class Reply {

	/**
	 * The object of a good answer; else a refusal.
	 *
	 * @param array{status: int, type: string, headers: array<string, string>, body: string} $reply What came.
	 * @return array|\WP_Error
	 */
	public static function object( array $reply ) {
		$object = '{' === substr( ltrim( $reply['body'] ), 0, 1 ) ? json_decode( $reply['body'], true ) : null;
		if ( ! is_array( $object ) ) {
			return self::page( $reply );
		}
		if ( $reply['status'] >= 200 && $reply['status'] < 300 ) {
			return $object;
		}
		return self::refusal( $object, $reply );
	}

	/**
	 * No answer at all.
	 *
	 * @param string    $backend Where it was asked for.
	 * @param \WP_Error $error   What WordPress says.
	 */
	public static function none( string $backend, \WP_Error $error ): \WP_Error {
		if ( 'http_request_not_executed' === $error->get_error_code() || 'http_request_block' === $error->get_error_code() ) {
			/* translators: 1: web address, 2: technical message. */
			$message = __( 'This site does not let plugins call %1$s (%2$s). Ask your host, or whoever looks after the site, to allow that address.', 'intellitrack-for-woocommerce' );
		} else {
			/* translators: 1: web address, 2: technical message. */
			$message = __( 'IntelliTrack could not be reached at %1$s (%2$s). Check the address; if it is right, ask your host whether the site may make outgoing requests. Nothing is lost: what changes meanwhile is sent later.', 'intellitrack-for-woocommerce' );
		}
		return Refusal::of( 'intellitrack_backend_unreachable', sprintf( $message, $backend, $error->get_error_message() ), 502, [ 'transient' => true ] );
	}

	/**
	 * An answer that is not the protocol's: nothing is known of what was done.
	 *
	 * @param array $reply What came.
	 */
	private static function page( array $reply ): \WP_Error {
		/* translators: 1: HTTP status, 2: content type. */
		$message = __( 'Another server answered in the place of IntelliTrack (status %1$d, %2$s). Check the address; if it is right, a firewall or a proxy on the way is answering, or IntelliTrack is being updated: try again in a few minutes.', 'intellitrack-for-woocommerce' );
		$type    = '' === $reply['type'] ? __( 'no content type', 'intellitrack-for-woocommerce' ) : $reply['type'];
		return Refusal::of(
			'intellitrack_page',
			sprintf( $message, $reply['status'], $type ),
			502,
			[
				'transient'   => true,
				'retry_after' => (int) $reply['headers']['retry-after'],
				'answered'    => $reply['status'],
			]
		);
	}

	/**
	 * A refusal of the backend's, in our words where it is about the key or the clock.
	 *
	 * @param array $object Its object.
	 * @param array $reply  What came.
	 */
	private static function refusal( array $object, array $reply ): \WP_Error {
		$code    = is_string( $object['code'] ?? null ) ? $object['code'] : 'intellitrack_failed';
		$data    = is_array( $object['data'] ?? null ) ? $object['data'] : [];
		$message = is_string( $object['message'] ?? null ) ? $object['message'] : '';
		if ( 401 === $reply['status'] ) {
			$message = self::of_signature( $code, $data, $message );
		}
		if ( '' === $message ) {
			/* translators: %d: HTTP status. */
			$message = sprintf( __( 'IntelliTrack refused the request (status %d). Try again; if it stays so, tell your IntelliTrack contact.', 'intellitrack-for-woocommerce' ), $reply['status'] );
		}
		$transient = $reply['status'] >= 500 || in_array( $reply['status'], [ 401, 408, 429 ], true );
		$ours      = [
			'transient'   => $transient,
			'retry_after' => (int) $reply['headers']['retry-after'],
			'answered'    => $reply['status'],
		];
		// To a browser, a 401 would mean that the person is not logged in: it is the site that is not known.
		return Refusal::of( $code, $message, 401 === $reply['status'] ? 409 : $reply['status'], $ours + $data );
	}

	/**
	 * What to do about a signature that was refused.
	 *
	 * @param string $code    As in the protocol.
	 * @param array  $data    What came with it.
	 * @param string $message The backend's own words.
	 */
	private static function of_signature( string $code, array $data, string $message ): string {
		switch ( $code ) {
			case 'intellitrack_clock':
				$off = Clock::now() - (int) ( $data['now'] ?? Clock::now() );
				/* translators: %d: number of seconds. */
				$text = $off < 0 ? __( 'The clock of this site\'s server is %d seconds slow, so IntelliTrack refuses its requests. Ask your host to set it (NTP). Nothing is lost: what changes meanwhile is sent later.', 'intellitrack-for-woocommerce' ) : /* translators: %d: number of seconds. */ __( 'The clock of this site\'s server is %d seconds fast, so IntelliTrack refuses its requests. Ask your host to set it (NTP). Nothing is lost: what changes meanwhile is sent later.', 'intellitrack-for-woocommerce' );
				return sprintf( $text, abs( $off ) );
			case 'intellitrack_key':
			case 'intellitrack_signature':
				return __( 'IntelliTrack does not accept the key of this store any more. Connect the store again, with a new pairing code.', 'intellitrack-for-woocommerce' );
			case 'intellitrack_unsigned':
				return __( 'Something between this site and IntelliTrack drops the headers that prove who asks. Ask your host whether a proxy or firewall removes headers that begin with X-IntelliTrack.', 'intellitrack-for-woocommerce' );
			default:
				return $message;
		}
	}
}
