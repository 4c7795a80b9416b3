<?php
/**
 * Where a reading goes on.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** The last record of the page before, by its id, or by its change and its id. Never a page's number: rows move while they are read. */
final class Cursor {

	/**
	 * Its id; 0 before the first.
	 *
	 * @var int
	 */
	public $id = 0;

	/**
	 * When it was changed, as the database writes it; null where records are read by id.
	 *
	 * @var string|null
	 */
	public $changed;

	/**
	 * Where to begin.
	 *
	 * @param Fields $fields The body, with `after` and `changed_after`.
	 */
	public static function of( Fields $fields ): self {
		$from   = $fields->second_or_null( 'changed_after' );
		$cursor = self::by_id( $fields );
		if ( null === $from ) {
			return $cursor;
		}
		if ( null === $cursor->changed ) {
			$cursor->changed = str_replace( 'T', ' ', $from );
		}
		return $cursor;
	}

	/**
	 * The body's `after`.
	 *
	 * @param Fields $fields The body.
	 */
	public static function by_id( Fields $fields ): self {
		$after  = $fields->text_or_null( 'after' );
		$cursor = new self();
		if ( null === $after ) {
			return $cursor;
		}
		$wanted = $fields->has( 'changed_after' ) ? '/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{1,18})$/D' : '/^()(\d{1,18})$/D';
		if ( ! preg_match( $wanted, $after, $parts ) ) {
			throw $fields->wrong( 'after', 'must be the "next" of the page before, or null.' );
		}
		$cursor->id      = (int) $parts[2];
		$cursor->changed = '' === $parts[1] ? null : str_replace( 'T', ' ', $parts[1] );
		return $cursor;
	}

	/**
	 * The text that goes on after a record.
	 *
	 * @param int         $id      Its id.
	 * @param string|null $changed When it was changed, where records are read by that.
	 */
	public static function after( int $id, ?string $changed ): string {
		return null === $changed ? (string) $id : str_replace( ' ', 'T', $changed ) . '.' . $id;
	}
}
