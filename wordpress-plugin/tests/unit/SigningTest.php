<?php
/**
 * Signatures, by the vectors that both sides share.
 *
 * @package IntelliTrack\WooCommerce
 */

use IntelliTrack\WooCommerce\Signing\Signature;
use IntelliTrack\WooCommerce\Signing\Verifier;
use IntelliTrack\WooCommerce\Store;
use PHPUnit\Framework\TestCase;

/** Each case of docs/plugin-protocol/vectors.json. */
final class SigningTest extends TestCase {

	/** What the file says. */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/docs/plugin-protocol/vectors.json' ), true );
	}

	/** By name. */
	public static function signed(): array {
		return array_column( array_map( static fn ( $one ) => [ $one['name'], [ $one ] ], self::vectors()['signed'] ), 1, 0 );
	}

	/** By name. */
	public static function verified(): array {
		return array_column( array_map( static fn ( $one ) => [ $one['name'], [ $one ] ], self::vectors()['verified'] ), 1, 0 );
	}

	/** @dataProvider signed */
	public function test_a_request_is_signed_as_the_backend_expects_it( array $vector ): void {
		$key     = self::vectors()['key'];
		$headers = Signature::headers( $vector['target'], $vector['body'], $key['id'], base64_decode( $key['secret'] ), $vector['timestamp'], $vector['nonce'] );
		self::assertSame( $vector['text'], Signature::text( $vector['target'], $vector['timestamp'], $vector['nonce'], $vector['bodyHash'] ) );
		self::assertSame(
			[
				'X-IntelliTrack-Key'       => $key['id'],
				'X-IntelliTrack-Timestamp' => (string) $vector['timestamp'],
				'X-IntelliTrack-Nonce'     => $vector['nonce'],
				'X-IntelliTrack-Body'      => $vector['bodyHash'],
				'X-IntelliTrack-Signature' => $vector['signature'],
			],
			$headers
		);
	}

	/** @dataProvider verified */
	public function test_a_request_is_let_in_or_refused_for_its_reason( array $vector ): void {
		$taken   = [];
		$refusal = $this->look( $vector, $taken );
		self::assertSame( $vector['code'], null === $refusal ? null : $refusal->get_error_code() );
		self::assertCount( null === $vector['code'] ? 1 : 0, $taken, 'A nonce is spent only by a request that is let in.' );
		if ( null !== $refusal ) {
			self::assertSame( 401, $refusal->get_error_data()['status'] );
		}
	}

	public function test_a_clock_that_is_off_is_told_what_ours_shows(): void {
		$late  = current( array_filter( self::vectors()['verified'], static fn ( $one ) => 'intellitrack_clock' === $one['code'] ) );
		$taken = [];
		self::assertSame( $late['now'], $this->look( $late, $taken )->get_error_data()['now'] );
	}

	public function test_a_nonce_that_was_used_is_refused(): void {
		$good    = current( array_filter( self::vectors()['verified'], static fn ( $one ) => null === $one['code'] ) );
		$refusal = Verifier::refusal( $good['request'], static fn () => base64_decode( self::vectors()['key']['secret'] ), $good['now'], static fn () => false );
		self::assertSame( 'intellitrack_replay', $refusal->get_error_code() );
	}

	public function test_the_answer_to_a_challenge_proves_the_secret(): void {
		$hello = self::vectors()['hello'];
		self::assertSame( $hello['proof'], Signature::proof( $hello['challenge'], base64_decode( self::vectors()['key']['secret'] ) ) );
	}

	public function test_a_store_has_one_key_however_its_address_is_written(): void {
		foreach ( self::vectors()['storeKeys'] as list( $address, $key ) ) {
			self::assertSame( $key, Store::key_of( $address ) );
		}
	}

	/** Looks at a vector's request; `$taken` gets the nonces that were asked for. */
	private function look( array $vector, array &$taken ): ?WP_Error {
		$key = self::vectors()['key'];
		return Verifier::refusal(
			$vector['request'],
			static fn ( string $id ): ?string => $id === $key['id'] ? base64_decode( $key['secret'] ) : null,
			$vector['now'],
			static function ( string $id, string $nonce ) use ( &$taken ): bool {
				$taken[] = $id . $nonce;
				return true;
			}
		);
	}
}
