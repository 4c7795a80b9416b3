<?php
/**
 * A field of a request that is not what the protocol says.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Input;

defined( 'ABSPATH' ) || exit;

/** Thrown while a body is read, before anything is done; CheckedRoute answers it. */
final class InvalidField extends \InvalidArgumentException {

	/**
	 * Where it is, as in `rows[3].quantity`.
	 *
	 * @var string
	 */
	public $field;

	/**
	 * One field, and what is wrong with it.
	 *
	 * @param string $field   Its path in the body.
	 * @param string $message What it should be.
	 */
	public function __construct( string $field, string $message ) {
		parent::__construct( $message );
		$this->field = $field;
	}
}
