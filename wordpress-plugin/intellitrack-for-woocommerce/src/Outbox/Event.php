<?php
/**
 * One thing that changed.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;

defined( 'ABSPATH' ) || exit;

/** All rows of one subject. */
final class Event {

	/**
	 * Topic of the protocol.
	 *
	 * @var string
	 */
	public $topic;

	/**
	 * Id of the record.
	 *
	 * @var string
	 */
	public $subject;

	/**
	 * Ids of its rows.
	 *
	 * @var int[]
	 */
	public $rows = [];

	/**
	 * When it changed last.
	 *
	 * @var int
	 */
	public $at = 0;

	/**
	 * How often it was refused.
	 *
	 * @var int
	 */
	public $attempts = 0;

	/**
	 * What an order is like now.
	 *
	 * @var array|null
	 */
	public $order = null;

	/**
	 * Whether there is nothing to tell.
	 *
	 * @var bool
	 */
	public $is_idle = false;

	/**
	 * Why it cannot be told.
	 *
	 * @var string
	 */
	public $unreadable = '';

	/**
	 * Of the first of its rows.
	 *
	 * @param object $row A row of the outbox.
	 */
	public function __construct( object $row ) {
		$this->topic   = (string) $row->topic;
		$this->subject = (string) $row->subject;
	}

	/**
	 * What its rows have in common: an order is one subject, whether it was changed or deleted.
	 *
	 * @param object $row A row of the outbox.
	 */
	public static function name( object $row ): string {
		return strtok( (string) $row->topic, '.' ) . ' ' . $row->subject;
	}

	/**
	 * One row more.
	 *
	 * @param object $row A row of the outbox.
	 */
	public function add( object $row ): void {
		$this->rows[]   = (int) $row->id;
		$this->at       = max( $this->at, (int) $row->changed_at );
		$this->attempts = max( $this->attempts, (int) $row->attempts );
	}

	/** Number of the last change. */
	public function id(): int {
		return (int) max( $this->rows );
	}

	/** As in the protocol. */
	public function document(): array {
		$document = [
			'id'      => $this->id(),
			'topic'   => $this->topic,
			'subject' => $this->subject,
			'at'      => Clock::gmt( $this->at ),
		];
		return null === $this->order ? $document : $document + [ 'order' => $this->order ];
	}

	/** How much of a body it takes. */
	public function bytes(): int {
		return strlen( (string) wp_json_encode( $this->document(), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) );
	}
}
