<?php
/**
 * Writes changes down.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/**
 * A row in the request, and the database, of the change itself. What goes wrong here is logged and never the shopper's trouble.
 *
 * One order placed fires twenty hooks. The first of a subject makes a row at once, so that a request that dies has left one; all that follow make one more, when the request ends, or two seconds later in one that goes on.
 */
final class Changes {

	/** How long what follows may be kept back. */
	const SECONDS = 2;

	/**
	 * What this request has a row of already, by site, topic and subject; the change where more has followed since.
	 *
	 * @var array<string, array|null>
	 */
	private static $seen = [];

	/**
	 * When the first of those followed.
	 *
	 * @var float|null
	 */
	private static $since = null;

	/**
	 * Sites whose pump shall run soon.
	 *
	 * @var array<int, true>
	 */
	private static $sites = [];

	/**
	 * Whether we are writing at this moment: nothing that follows from that is a change.
	 *
	 * @var bool
	 */
	private static $writing = false;

	/** Finishes what a request, or one of the jobs of a longer run, has begun. */
	public static function register(): void {
		add_action( 'shutdown', [ self::class, 'finish' ], 5 );
		add_action( 'action_scheduler_after_execute', [ self::class, 'finish' ], 5, 0 );
	}

	/**
	 * Something changed.
	 *
	 * @param string      $topic   As in the protocol.
	 * @param int|string  $subject Id of the record; `store` with settings.
	 * @param string|null $kind    Kind of the records that have a revision.
	 * @param array<int>  $revised Records whose revision this is; the subject when left out.
	 */
	public static function record( string $topic, $subject, ?string $kind = null, array $revised = [] ): void {
		if ( self::$writing || ! Connection::exists() ) {
			return;
		}
		$change = [ $topic, (string) $subject, $kind, [] === $revised ? [ (int) $subject ] : $revised ];
		$name   = get_current_blog_id() . ' ' . $topic . ' ' . $subject;
		if ( ! array_key_exists( $name, self::$seen ) ) {
			self::$seen[ $name ] = null;
			self::write( ...$change );
		} else {
			$before              = self::$seen[ $name ][3] ?? [];
			$change[3]           = array_values( array_unique( array_merge( $before, $change[3] ) ) );
			self::$seen[ $name ] = $change;
			self::$since         = self::$since ?? microtime( true );
		}
		if ( null !== self::$since && microtime( true ) - self::$since > self::SECONDS ) {
			self::write_what_followed();
		}
	}

	/**
	 * Something is about to be changed by code that tells nobody afterwards. Arguments as in record().
	 *
	 * @param string      $topic   As in record().
	 * @param int|string  $subject As in record().
	 * @param string|null $kind    As in record().
	 */
	public static function before( string $topic, $subject, ?string $kind = null ): void {
		self::record( $topic, $subject, $kind );
		self::record( $topic, $subject, $kind );
	}

	/** On `shutdown`. */
	public static function finish(): void {
		self::write_what_followed();
		foreach ( array_keys( self::$sites ) as $site ) {
			self::at(
				$site,
				static function (): void {
					if ( ! PumpState::is_pausing() ) {
						Schedule::soon();
					}
				}
			);
		}
		self::$sites = [];
	}

	/** One row for each subject that changed again; then all begins anew. */
	private static function write_what_followed(): void {
		$followed    = array_filter( self::$seen );
		self::$seen  = [];
		self::$since = null;
		foreach ( $followed as $name => $change ) {
			self::at(
				(int) strtok( $name, ' ' ),
				static function () use ( $change ): void {
					self::write( ...$change );
				}
			);
		}
	}

	/**
	 * Writes the row.
	 *
	 * @param string      $topic   As in record().
	 * @param string      $subject As in record().
	 * @param string|null $kind    As in record().
	 * @param array<int>  $revised As in record().
	 */
	private static function write( string $topic, string $subject, ?string $kind, array $revised ): void {
		global $wpdb;
		// Whoever fired the hook may still want to know what its own statement did, and a missing table is no news for a shopper's page.
		$theirs        = [ $wpdb->insert_id, $wpdb->rows_affected, $wpdb->num_rows, $wpdb->last_error, $wpdb->last_result ];
		$quiet         = $wpdb->suppress_errors( true );
		self::$writing = true;
		try {
			$id = Rows::add( $topic, $subject );
			if ( 0 === $id ) {
				Log::write( 'error', 'A change could not be written to the outbox: ' . $topic . ' ' . $subject );
				Gap::since( Clock::now() - Gap::OVERLAP );
				return;
			}
			foreach ( null === $kind ? [] : $revised as $record ) {
				Revisions::note( $kind, $record, $id );
			}
			self::$sites[ get_current_blog_id() ] = true;
		} catch ( \Throwable $error ) {
			Log::exception( 'outbox', $error );
		} finally {
			self::$writing = false;
			$wpdb->suppress_errors( $quiet );
			list( $wpdb->insert_id, $wpdb->rows_affected, $wpdb->num_rows, $wpdb->last_error, $wpdb->last_result ) = $theirs;
		}
	}

	/**
	 * Does something at a site of the network.
	 *
	 * @param int      $site Its id.
	 * @param callable $what What.
	 */
	private static function at( int $site, callable $what ): void {
		$elsewhere = get_current_blog_id() !== $site;
		if ( $elsewhere ) {
			switch_to_blog( $site );
		}
		try {
			$what();
		} catch ( \Throwable $error ) {
			Log::exception( 'outbox', $error );
		} finally {
			if ( $elsewhere ) {
				restore_current_blog();
			}
		}
	}
}
