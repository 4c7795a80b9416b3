<?php
/**
 * What binds this site to a backend.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** One option, not autoloaded: `backend`, `key`, `store_key` and, while connecting, `pending`; each secret sealed. */
final class Connection {

	const OPTION = 'intellitrack_connection';

	/** How long a pairing code, and with it a pending key, can be good. */
	const PENDING_SECONDS = 900;

	/** Whether there is a key, whatever the backend thinks of it. */
	public static function exists(): bool {
		return isset( self::read()['key'] );
	}

	/** Another address than this site's was connected: this is a copy of that store, or the store has moved. */
	public static function original(): ?string {
		$key = self::read()['store_key'] ?? null;
		return null === $key || Store::key() === $key ? null : (string) $key;
	}

	/** Address of the backend, without a slash at the end. */
	public static function backend(): ?string {
		$kept = self::read();
		return isset( $kept['key'], $kept['backend'] ) ? (string) $kept['backend'] : null;
	}

	/**
	 * The key: id and 32 bytes. Null where there is none, or the salts changed since.
	 *
	 * @return array{id: string, secret: string}|null
	 */
	public static function key(): ?array {
		return self::opened( self::read()['key'] ?? null );
	}

	/**
	 * The secret of a key id that a request came with.
	 *
	 * @param string $id      As in the request.
	 * @param bool   $pending Whether the pending key will do.
	 */
	public static function secret_of( string $id, bool $pending ): ?string {
		$kept = self::read();
		$key  = self::opened( $kept['key'] ?? null );
		if ( null !== $key && hash_equals( $key['id'], $id ) ) {
			return $key['secret'];
		}
		$made = $kept['pending']['at'] ?? 0;
		$new  = $pending && Clock::now() - $made <= self::PENDING_SECONDS ? self::opened( $kept['pending'] ?? null ) : null;
		return null !== $new && hash_equals( $new['id'], $id ) ? $new['secret'] : null;
	}

	/**
	 * Makes a pending key. A key that is there stays good until confirm().
	 *
	 * @return array{id: string, secret: string}
	 */
	public static function begin(): array {
		$key = [
			'id'     => bin2hex( random_bytes( 16 ) ),
			'secret' => random_bytes( 32 ),
		];
		self::write(
			[
				'pending' => [
					'id'     => $key['id'],
					'secret' => Vault::seal( $key['secret'] ),
					'at'     => Clock::now(),
				],
			] + self::read()
		);
		return $key;
	}

	/**
	 * Makes the pending key the key.
	 *
	 * @param string $id      Id of the pending key: another wizard may have begun meanwhile.
	 * @param string $backend Where it is good.
	 * @return bool Whether it was still pending.
	 */
	public static function confirm( string $id, string $backend ): bool {
		$pending = self::read()['pending'] ?? null;
		if ( null === $pending || $pending['id'] !== $id ) {
			return false;
		}
		self::write(
			[
				'backend'      => $backend,
				'key'          => [
					'id'     => $pending['id'],
					'secret' => $pending['secret'],
				],
				'store_key'    => Store::key(),
				'connected_at' => Clock::now(),
			]
		);
		return true;
	}

	/** Drops the pending key: the backend did not take it. */
	public static function give_up(): void {
		$kept = self::read();
		unset( $kept['pending'] );
		self::write( $kept );
	}

	/** Ends the connection. */
	public static function drop(): void {
		delete_option( self::OPTION );
	}

	/** What is kept. */
	private static function read(): array {
		$kept = get_option( self::OPTION, [] );
		return is_array( $kept ) ? $kept : [];
	}

	/**
	 * Keeps it.
	 *
	 * @param array $kept What is kept from now on.
	 */
	private static function write( array $kept ): void {
		update_option( self::OPTION, $kept, false );
	}

	/**
	 * A key with its secret opened.
	 *
	 * @param array|null $key As kept.
	 * @return array{id: string, secret: string}|null
	 */
	private static function opened( ?array $key ): ?array {
		$secret = null === $key ? null : Vault::open( (string) $key['secret'] );
		return null === $secret ? null : [
			'id'     => (string) $key['id'],
			'secret' => $secret,
		];
	}
}
