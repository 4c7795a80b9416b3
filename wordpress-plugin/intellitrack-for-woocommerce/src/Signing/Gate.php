<?php
/**
 * Lets the backend in, and nobody else.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Signing;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Routes;

defined( 'ABSPATH' ) || exit;

/** Permission of the signed routes. A request is looked at once: its nonce is spent by that. */
final class Gate {

	/**
	 * The request looked at and not yet permitted, and what was found: null or a refusal.
	 *
	 * @var array{0: \WP_REST_Request|null, 1: \WP_Error|null}
	 */
	private static $seen = [ null, null ];

	/**
	 * The key that the request looked at last came with.
	 *
	 * @var string
	 */
	private static $key_id = '';

	/** Looks at a request before WordPress parses its body. */
	public static function register(): void {
		add_filter( 'rest_pre_dispatch', [ self::class, 'before_parsing' ], 10, 3 );
	}

	/**
	 * On `rest_pre_dispatch`.
	 *
	 * @param mixed            $result  What another filter answers already.
	 * @param \WP_REST_Server  $server  Not needed.
	 * @param \WP_REST_Request $request What came.
	 * @return mixed
	 */
	public static function before_parsing( $result, $server, $request ) {
		if ( null !== $result || 'POST' !== $request->get_method() || ! Routes::is_signed( $request->get_route() ) ) {
			return $result;
		}
		$refusal = self::look( $request );
		if ( null !== $refusal ) {
			return $refusal;
		}
		$body = Body::of( $request );
		return $body instanceof \WP_Error ? $body : $result;
	}

	/**
	 * The permission callback.
	 *
	 * @param \WP_REST_Request $request What came.
	 * @return true|\WP_Error
	 */
	public static function permits( \WP_REST_Request $request ) {
		$refusal    = self::$seen[0] === $request ? self::$seen[1] : self::look( $request );
		self::$seen = [ null, null ];
		return null === $refusal ? true : $refusal;
	}

	/** The key that the request looked at last came with. */
	public static function key_id(): string {
		return self::$key_id;
	}

	/**
	 * What is wrong with a request.
	 *
	 * @param \WP_REST_Request $request What came.
	 */
	private static function look( \WP_REST_Request $request ): ?\WP_Error {
		$pending      = '/' . Routes::SPACE . '/hello' === $request->get_route();
		self::$key_id = (string) $request->get_header( 'X-IntelliTrack-Key' );
		$refusal      = Verifier::refusal(
			[
				'key'       => self::$key_id,
				'timestamp' => (string) $request->get_header( 'X-IntelliTrack-Timestamp' ),
				'nonce'     => (string) $request->get_header( 'X-IntelliTrack-Nonce' ),
				'bodyHash'  => (string) $request->get_header( 'X-IntelliTrack-Body' ),
				'signature' => (string) $request->get_header( 'X-IntelliTrack-Signature' ),
				'target'    => $request->get_route(),
				'body'      => (string) $request->get_body(),
			],
			static function ( string $id ) use ( $pending ): ?string {
				return Connection::secret_of( $id, $pending );
			},
			Clock::now(),
			[ Nonces::class, 'take' ]
		);
		self::$seen   = [ $request, $refusal ];
		return $refusal;
	}
}
