<?php
/**
 * Dates as the store's REST API writes them.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Clock;

defined( 'ABSPATH' ) || exit;

/** GMT, without a zone. */
final class Instant {

	/**
	 * A date of WooCommerce.
	 *
	 * @param \WC_DateTime|null $date What a getter answered.
	 */
	public static function gmt( $date ): ?string {
		return $date instanceof \DateTimeInterface ? Clock::gmt( $date->getTimestamp() ) : null;
	}
}
