<?php
/**
 * A route that reads its whole body before it does anything.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Input;

use IntelliTrack\WooCommerce\Refusal;
use IntelliTrack\WooCommerce\Route;

defined( 'ABSPATH' ) || exit;

/** Answers a field that is wrong with `intellitrack_invalid`. */
abstract class CheckedRoute implements Route {

	/**
	 * Does what is asked, or says which field is wrong.
	 *
	 * @param array $body The request's body.
	 * @return array|\WP_Error
	 */
	final public function answer( array $body ) {
		try {
			return $this->checked( new Fields( $body ) );
		} catch ( InvalidField $error ) {
			return Refusal::invalid( $error->field, $error->getMessage() );
		}
	}

	/**
	 * Reads every field first, and only then acts.
	 *
	 * @param Fields $fields The body.
	 * @throws InvalidField For a field that is not what it should be.
	 */
	abstract protected function checked( Fields $fields ): array;
}
