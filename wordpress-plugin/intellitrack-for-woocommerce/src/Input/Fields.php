<?php
/**
 * The fields of a request's body.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Input;

defined( 'ABSPATH' ) || exit;

/** Reads one JSON object by its fields' names and types. A field that may be null may be left out as well; others it does not know it passes over. */
final class Fields {

	const SECOND = '/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/D';

	/**
	 * The object.
	 *
	 * @var array
	 */
	private $values;

	/**
	 * Where it is in the body, with the dot that follows: `rows[3].`.
	 *
	 * @var string
	 */
	private $path;

	/**
	 * One object of the body.
	 *
	 * @param array  $values The decoded object.
	 * @param string $path   Where it is.
	 */
	public function __construct( array $values, string $path = '' ) {
		$this->values = $values;
		$this->path   = $path;
	}

	/**
	 * Says that a field is wrong.
	 *
	 * @param string $name    The field.
	 * @param string $message What it should be.
	 */
	public function wrong( string $name, string $message ): InvalidField {
		return new InvalidField( $this->path . $name, $this->path . $name . ' ' . $message );
	}

	/**
	 * A whole number.
	 *
	 * @param string $name    The field.
	 * @param int    $least   The smallest.
	 * @param int    $most    The greatest.
	 * @throws InvalidField When it is something else.
	 */
	public function integer( string $name, int $least, int $most = PHP_INT_MAX ): int {
		$value = $this->value( $name );
		// JSON knows no integers: 7.0 is one, 2.5 and "7" are none.
		if ( is_float( $value ) && floor( $value ) === $value && abs( $value ) < 1e15 ) {
			$value = (int) $value;
		}
		if ( ! is_int( $value ) || $value < $least || $value > $most ) {
			throw $this->wrong( $name, PHP_INT_MAX === $most ? "must be an integer from $least on." : "must be an integer from $least to $most." );
		}
		return $value;
	}

	/**
	 * A whole number, or null.
	 *
	 * @param string $name  The field.
	 * @param int    $least The smallest.
	 */
	public function integer_or_null( string $name, int $least ): ?int {
		return null === $this->value( $name ) ? null : $this->integer( $name, $least );
	}

	/**
	 * True or false.
	 *
	 * @param string $name The field.
	 * @throws InvalidField When it is something else.
	 */
	public function flag( string $name ): bool {
		$value = $this->value( $name );
		if ( ! is_bool( $value ) ) {
			throw $this->wrong( $name, 'must be true or false.' );
		}
		return $value;
	}

	/**
	 * Text without anything at its ends, or null where there is none.
	 *
	 * @param string $name The field.
	 * @param int    $most How many bytes it may have.
	 * @throws InvalidField When it is something else.
	 */
	public function text_or_null( string $name, int $most = 255 ): ?string {
		$value = $this->value( $name );
		if ( null === $value ) {
			return null;
		}
		if ( ! is_string( $value ) || strlen( $value ) > $most ) {
			throw $this->wrong( $name, "must be a text of at most $most bytes, or null." );
		}
		$value = trim( $value );
		return '' === $value ? null : $value;
	}

	/**
	 * An effect's key: visible ASCII.
	 *
	 * @param string $name The field.
	 * @throws InvalidField When it is something else.
	 */
	public function key( string $name ): string {
		$value = $this->value( $name );
		if ( ! self::is_key( $value ) ) {
			throw $this->wrong( $name, 'must be a key: 1 to 191 visible ASCII characters.' );
		}
		return $value;
	}

	/**
	 * A second in GMT as `YYYY-MM-DDTHH:MM:SS`, or null.
	 *
	 * @param string $name The field.
	 * @throws InvalidField When it is something else.
	 */
	public function second_or_null( string $name ): ?string {
		$value = $this->value( $name );
		if ( null === $value ) {
			return null;
		}
		if ( ! is_string( $value ) || ! preg_match( self::SECOND, $value, $parts ) || ! checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] ) ) {
			throw $this->wrong( $name, 'must be a second in GMT such as 2026-11-20T15:12:09, or null.' );
		}
		return $value;
	}

	/**
	 * Ids, each once.
	 *
	 * @param string $name The field.
	 * @param int    $most How many there may be.
	 * @return int[]
	 * @throws InvalidField When it is something else.
	 */
	public function ids( string $name, int $most ): array {
		$ids = [];
		foreach ( $this->sequence( $name, 0, $most ) as $at => $value ) {
			$ids[] = ( new self( [ 'id' => $value ], $this->path . $name . "[$at]." ) )->integer( 'id', 1 );
		}
		return array_values( array_unique( $ids ) );
	}

	/**
	 * Keys of effects, each once.
	 *
	 * @param string $name The field.
	 * @param int    $most How many there may be.
	 * @return string[]
	 * @throws InvalidField When it is something else.
	 */
	public function keys( string $name, int $most ): array {
		$keys = $this->sequence( $name, 0, $most );
		foreach ( $keys as $at => $value ) {
			if ( ! self::is_key( $value ) ) {
				throw $this->wrong( $name . "[$at]", 'must be a key: 1 to 191 visible ASCII characters.' );
			}
		}
		return array_values( array_unique( $keys ) );
	}

	/**
	 * Whether a field has a value.
	 *
	 * @param string $name The field.
	 */
	public function has( string $name ): bool {
		return null !== $this->value( $name );
	}

	/**
	 * The objects of a list.
	 *
	 * @param string $name  The field.
	 * @param int    $least How many there must be.
	 * @param int    $most  How many there may be.
	 * @return self[]
	 * @throws InvalidField When it is something else.
	 */
	public function rows( string $name, int $least, int $most ): array {
		$rows = [];
		foreach ( $this->sequence( $name, $least, $most ) as $at => $value ) {
			if ( ! is_array( $value ) ) {
				throw $this->wrong( $name . "[$at]", 'must be an object.' );
			}
			$rows[] = new self( $value, $this->path . $name . "[$at]." );
		}
		return $rows;
	}

	/**
	 * A list.
	 *
	 * @param string $name  The field.
	 * @param int    $least How many there must be.
	 * @param int    $most  How many there may be.
	 * @throws InvalidField When it is something else.
	 */
	private function sequence( string $name, int $least, int $most ): array {
		$value = $this->value( $name );
		if ( ! is_array( $value ) || array_values( $value ) !== $value || count( $value ) < $least || count( $value ) > $most ) {
			throw $this->wrong( $name, "must be a list of $least to $most." );
		}
		return $value;
	}

	/**
	 * What the field holds.
	 *
	 * @param string $name The field.
	 * @return mixed
	 */
	private function value( string $name ) {
		return $this->values[ $name ] ?? null;
	}

	/**
	 * Whether this can be an effect's key.
	 *
	 * @param mixed $value What was sent.
	 */
	private static function is_key( $value ): bool {
		return is_string( $value ) && 1 === preg_match( '/^[\x21-\x7e]{1,191}$/D', $value );
	}
}
