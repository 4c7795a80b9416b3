<?php
/**
 * One shipment, and how far it has come.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** A row of the plugin's table of shipments. */
final class Record {

	/**
	 * What was asked for, the first time.
	 *
	 * @var Shipment
	 */
	public $shipment;

	/**
	 * What each step that was made left: `meta`, `fulfillment`, `tracking`, `mail`, `note`, `completed`.
	 *
	 * @var array<string, mixed>
	 */
	public $steps = [];

	/**
	 * Whether every step was made.
	 *
	 * @var bool
	 */
	public $complete = false;

	/**
	 * Reads a row.
	 *
	 * @param object $row A row of the table.
	 */
	public static function of( $row ): self {
		$record           = new self();
		$record->shipment = Shipment::from_array( (array) json_decode( (string) $row->request, true ) );
		$record->steps    = (array) json_decode( (string) $row->steps, true );
		$record->complete = (bool) (int) $row->complete;
		return $record;
	}

	/**
	 * Makes a step, unless it was made before, and writes down what it left.
	 *
	 * @param string   $name Its name.
	 * @param callable $make Makes it, and answers what is to be remembered; must find by itself what a try that died half-way left.
	 * @return mixed What is remembered.
	 */
	public function step( string $name, callable $make ) {
		if ( ! array_key_exists( $name, $this->steps ) ) {
			$this->steps[ $name ] = $make();
			Records::keep( $this );
		}
		return $this->steps[ $name ];
	}

	/** The id of the store's own fulfillment; null where it makes none. */
	public function id(): ?string {
		return isset( $this->steps['fulfillment'] ) ? (string) $this->steps['fulfillment'] : null;
	}
}
