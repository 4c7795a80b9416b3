<?php
/**
 * How a shipment ended.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** One for each shipment, as the protocol writes them. */
final class Outcome {

	/**
	 * It was made now.
	 *
	 * @param Shipment    $shipment What was asked for.
	 * @param string|null $id       The store's id of it.
	 */
	public static function applied( Shipment $shipment, ?string $id ): array {
		return self::of( $shipment, 'applied', null, null, $id );
	}

	/**
	 * It had been made before.
	 *
	 * @param Shipment    $shipment What was asked for.
	 * @param string|null $id       The store's id of it.
	 */
	public static function already( Shipment $shipment, ?string $id ): array {
		return self::of( $shipment, 'already', null, null, $id );
	}

	/**
	 * It cannot be; nothing was done.
	 *
	 * @param Shipment $shipment What was asked for.
	 * @param string   $code     As in the protocol.
	 * @param string   $message  For people.
	 */
	public static function rejected( Shipment $shipment, string $code, string $message ): array {
		return self::of( $shipment, 'rejected', $code, $message, null );
	}

	/**
	 * It is to be sent again; what was done already is not done twice.
	 *
	 * @param Shipment    $shipment What was asked for.
	 * @param string|null $message  For people.
	 */
	public static function retry( Shipment $shipment, ?string $message = null ): array {
		return self::of( $shipment, 'retry', null, $message, null );
	}

	/**
	 * Any outcome.
	 *
	 * @param Shipment    $shipment What was asked for.
	 * @param string      $outcome  Its name.
	 * @param string|null $code     Of a rejection.
	 * @param string|null $message  Of a rejection.
	 * @param string|null $id       The store's id of it.
	 */
	private static function of( Shipment $shipment, string $outcome, ?string $code, ?string $message, ?string $id ): array {
		return [
			'key'     => $shipment->key,
			'outcome' => $outcome,
			'code'    => $code,
			'message' => $message,
			'id'      => $id,
		];
	}
}
