<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Signing\Signature;
use IntelliTrack\WooCommerce\Signing\Verifier;
use PHPUnit\Framework\TestCase;

/** The vectors that the backend's suite reads, too. */
final class SigningVectorsTest extends TestCase
{
    private static function vectors(): array
    {
        return json_decode((string) file_get_contents(dirname(__DIR__, 3) . '/docs/plugin-protocol/vectors.json'), true);
    }

    public function signed(): array
    {
        return array_column(array_map(static function (array $one): array {
            return array( $one['name'], array( $one ) );
        }, self::vectors()['signed']), 1, 0);
    }

    public function verified(): array
    {
        return array_column(array_map(static function (array $one): array {
            return array( $one['name'], array( $one ) );
        }, self::vectors()['verified']), 1, 0);
    }

    /** @dataProvider signed */
    public function testARequestIsSignedAsTheVectorsSay(array $vector): void
    {
        $secret = base64_decode(self::vectors()['key']['secret']);
        $text = Signature::text($vector['target'], $vector['timestamp'], $vector['nonce'], Signature::hash($vector['body']));
        self::assertSame($vector['bodyHash'], Signature::hash($vector['body']));
        self::assertSame($vector['text'], $text);
        self::assertSame($vector['signature'], Signature::of($text, $secret));
        $headers = Signature::headers($vector['target'], $vector['body'], self::vectors()['key']['id'], $secret, $vector['timestamp'], $vector['nonce']);
        self::assertSame($vector['signature'], $headers['X-IntelliTrack-Signature']);
    }

    /** @dataProvider verified */
    public function testARequestIsTakenOrRefusedAsTheVectorsSay(array $vector): void
    {
        $key = self::vectors()['key'];
        $taken = array();
        $refusal = Verifier::refusal(
            $vector['request'],
            static function (string $id) use ($key): ?string {
                return $id === $key['id'] ? base64_decode($key['secret']) : null;
            },
            $vector['now'],
            static function (string $id, string $nonce) use (&$taken): bool {
                $taken[] = $nonce;
                return true;
            }
        );
        self::assertSame($vector['code'], null === $refusal ? null : $refusal->get_error_code());
        // What is refused for another reason spends no nonce.
        self::assertCount(null === $refusal ? 1 : 0, $taken);
    }

    public function testTheStoreProvesItselfAsTheVectorsSay(): void
    {
        $hello = self::vectors()['hello'];
        self::assertSame($hello['proof'], Signature::proof($hello['challenge'], base64_decode(self::vectors()['key']['secret'])));
    }
}
