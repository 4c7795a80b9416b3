<?php
/**
 * A parcel that left the warehouse.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** As the backend tells of it. */
final class Shipment {

	/**
	 * The effect's key.
	 *
	 * @var string
	 */
	public $key;

	/**
	 * The order.
	 *
	 * @var int
	 */
	public $order_id;

	/**
	 * Units by line; none is 0.
	 *
	 * @var array<int, int>
	 */
	public $items = [];

	/**
	 * Tracking number.
	 *
	 * @var string|null
	 */
	public $tracking_number;

	/**
	 * Where the parcel can be followed, http or https.
	 *
	 * @var string|null
	 */
	public $tracking_url;

	/**
	 * The carrier's name.
	 *
	 * @var string|null
	 */
	public $carrier;

	/**
	 * The store's own name of the carrier, one of `carriers`' providers.
	 *
	 * @var string|null
	 */
	public $provider;

	/**
	 * When it left, `YYYY-MM-DDTHH:MM:SS` in GMT.
	 *
	 * @var string|null
	 */
	public $shipped_at;

	/**
	 * Whether the customer is to hear of it.
	 *
	 * @var bool
	 */
	public $notify = false;

	/**
	 * Reads one.
	 *
	 * @param Fields $fields An object of `shipments`.
	 */
	public static function of( Fields $fields ): self {
		$shipment           = new self();
		$shipment->key      = $fields->key( 'key' );
		$shipment->order_id = $fields->integer( 'order_id', 1 );
		foreach ( $fields->rows( 'items', 0, 1000 ) as $item ) {
			$id       = $item->integer( 'item_id', 1 );
			$quantity = $item->integer( 'quantity', 0 );
			if ( $quantity > 0 ) {
				$shipment->items[ $id ] = ( $shipment->items[ $id ] ?? 0 ) + $quantity;
			}
		}
		$shipment->tracking_number = self::text( $fields->text_or_null( 'tracking_number' ) );
		$shipment->tracking_url    = self::url( $fields->text_or_null( 'tracking_url', 2000 ) );
		$shipment->carrier         = self::text( $fields->text_or_null( 'carrier' ) );
		$shipment->provider        = self::text( $fields->text_or_null( 'provider' ) );
		$shipment->shipped_at      = $fields->second_or_null( 'shipped_at' );
		$shipment->notify          = $fields->flag( 'notify' );
		return $shipment;
	}

	/**
	 * Reads what to_array() wrote.
	 *
	 * @param array $values As it wrote them.
	 */
	public static function from_array( array $values ): self {
		$shipment = new self();
		foreach ( array_keys( get_object_vars( $shipment ) ) as $name ) {
			if ( array_key_exists( $name, $values ) ) {
				$shipment->$name = $values[ $name ];
			}
		}
		$shipment->items = array_map( 'intval', (array) $shipment->items );
		return $shipment;
	}

	/** For the plugin's table. */
	public function to_array(): array {
		return get_object_vars( $this );
	}

	/**
	 * Its items as the protocol writes them.
	 *
	 * @return array<int, array{item_id: int, quantity: int}>
	 */
	public function items(): array {
		$items = [];
		foreach ( $this->items as $id => $quantity ) {
			$items[] = [
				'item_id'  => (int) $id,
				'quantity' => $quantity,
			];
		}
		return $items;
	}

	/**
	 * Text that may stand on a page, once it is escaped.
	 *
	 * @param string|null $text What came.
	 */
	private static function text( ?string $text ): ?string {
		$text = null === $text ? '' : sanitize_text_field( $text );
		return '' === $text ? null : $text;
	}

	/**
	 * An address that a customer may be sent to. Another is no reason not to ship: the parcel just has no link.
	 *
	 * @param string|null $url What came.
	 */
	private static function url( ?string $url ): ?string {
		$url = null === $url ? '' : esc_url_raw( $url, [ 'http', 'https' ] );
		return '' === $url ? null : $url;
	}
}
