<?php
/**
 * Calls a route.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Signing;

use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Refusal;
use IntelliTrack\WooCommerce\Route;

defined( 'ABSPATH' ) || exit;

/** Parses the body after the signature was looked at, and turns a bug of ours into an answer of the protocol. */
final class Answerer {

	/**
	 * What answers.
	 *
	 * @var Route
	 */
	private $route;

	/**
	 * One for each route.
	 *
	 * @param Route $route What answers.
	 */
	public function __construct( Route $route ) {
		$this->route = $route;
	}

	/**
	 * The callback that WordPress calls.
	 *
	 * @param \WP_REST_Request $request What came.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public function __invoke( \WP_REST_Request $request ) {
		$body = Body::of( $request );
		if ( $body instanceof \WP_Error ) {
			return $body;
		}
		try {
			$answer = $this->route->answer( $body );
		} catch ( \Throwable $error ) {
			Log::exception( $this->route->name(), $error );
			return Refusal::of( 'intellitrack_failed', 'The plugin met an error of its own; the store\'s log (WooCommerce, Status, Logs, "intellitrack") has the details.', 500 );
		}
		return $answer instanceof \WP_Error ? $answer : new \WP_REST_Response( [] === $answer ? new \stdClass() : $answer );
	}
}
