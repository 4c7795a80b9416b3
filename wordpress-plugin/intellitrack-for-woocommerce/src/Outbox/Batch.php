<?php
/**
 * What is sent at once.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/** Up to 100 subjects, the oldest first, with what each order is like now; and never more than a body may hold. */
final class Batch {

	const SUBJECTS = 100;
	const ROWS     = 1000;

	/** A little less than the protocol's 1 MB, for what is around the events. */
	const BYTES = 900000;

	/**
	 * A change is there a moment before its row is, and a row is seen only once its transaction is over: up to so many seconds ago, both have long happened.
	 */
	const MARGIN = 60;

	/**
	 * What is sent.
	 *
	 * @var Event[]
	 */
	public $events = [];

	/**
	 * Rows of which there is nothing to tell: drafts, and what another plugin keeps as an order.
	 *
	 * @var int[]
	 */
	public $idle = [];

	/**
	 * Instant up to which all was read, in seconds.
	 *
	 * @var int
	 */
	public $as_of;

	/** What waits. The instant is taken before anything is read. */
	public static function next(): self {
		$batch        = new self();
		$batch->as_of = Clock::now() - self::MARGIN;
		$batch->fill( Rows::due( Rows::WAITING, self::ROWS ) );
		return $batch;
	}

	/**
	 * One batch for each subject that was refused before and is due again.
	 *
	 * @return self[]
	 */
	public static function again(): array {
		$all        = new self();
		$all->as_of = Clock::now() - self::MARGIN;
		$all->fill( Rows::due( Rows::REFUSED, self::SUBJECTS ) );
		return $all->alone();
	}

	/** Nothing, to say that it is quiet. */
	public function is_empty(): bool {
		return [] === $this->events && [] === $this->idle;
	}

	/**
	 * The same, one subject each.
	 *
	 * @return self[]
	 */
	public function alone(): array {
		return array_map(
			function ( Event $event ): self {
				$one         = new self();
				$one->as_of  = $this->as_of;
				$one->events = [ $event ];
				return $one;
			},
			$this->events
		);
	}

	/**
	 * Ids of all its rows.
	 *
	 * @return int[]
	 */
	public function rows(): array {
		return array_merge(
			$this->idle,
			...array_map(
				static function ( Event $event ): array {
					return $event->rows;
				},
				$this->events
			)
		);
	}

	/** The body, as in the protocol. */
	public function body(): array {
		return [
			'epoch'    => Revisions::epoch(),
			'events'   => array_map(
				static function ( Event $event ): array {
					return $event->document();
				},
				$this->events
			),
			'as_of'    => Clock::gmt( $this->as_of ),
			'complete' => null === Gap::from() && ! Rows::older_than( $this->as_of, $this->rows() ),
		];
	}

	/**
	 * Makes events of rows.
	 *
	 * @param object[] $rows Rows of the outbox.
	 */
	private function fill( array $rows ): void {
		$events = [];
		foreach ( $rows as $row ) {
			$name = Event::name( $row );
			if ( ! isset( $events[ $name ] ) ) {
				if ( count( $events ) >= self::SUBJECTS ) {
					continue;
				}
				$events[ $name ] = new Event( $row );
			}
			$events[ $name ]->add( $row );
		}
		Subjects::look_up( $events );
		$bytes = 0;
		foreach ( $events as $event ) {
			if ( $event->is_idle ) {
				$this->idle = array_merge( $this->idle, $event->rows );
				continue;
			}
			$bytes += $event->bytes();
			if ( $bytes > self::BYTES && [] !== $this->events ) {
				break;
			}
			$this->events[] = $event;
		}
		// An event has the number of its last change, and events go in the order of their numbers.
		usort(
			$this->events,
			static function ( Event $one, Event $other ): int {
				return $one->id() <=> $other->id();
			}
		);
	}
}
