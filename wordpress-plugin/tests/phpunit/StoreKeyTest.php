<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Connection\Backend;
use IntelliTrack\WooCommerce\Store as Site;
use PHPUnit\Framework\TestCase;

/** By what a store is known, and what a copy of it may not do. */
final class StoreKeyTest extends TestCase
{
    public function testAStoreHasOneKeyHoweverItsAddressIsWritten(): void
    {
        $vectors = json_decode((string) file_get_contents(dirname(__DIR__, 3) . '/docs/plugin-protocol/vectors.json'), true);
        foreach ($vectors['storeKeys'] as list($address, $key)) {
            self::assertSame($key, Site::key_of($address));
        }
    }

    public function testACopyAtAnotherAddressDoesNotSpeakInTheStoresName(): void
    {
        $asked = 0;
        $nobody = static function () use (&$asked) {
            ++$asked;
            return new \WP_Error('http_request_failed', 'Nobody is asked here.');
        };
        $elsewhere = static function (): string {
            return 'https://staging.example';
        };
        $key = Connection::begin();
        Connection::confirm($key['id'], 'https://connect.example');
        add_filter('pre_http_request', $nobody);
        add_filter('option_home', $elsewhere);
        $answer = Backend::ask('/plugin/goodbye', array( 'reason' => 'uninstalled' ), 5);
        remove_filter('option_home', $elsewhere);
        self::assertSame('intellitrack_copy', $answer->get_error_code());
        self::assertSame(0, $asked);

        Backend::ask('/plugin/goodbye', array( 'reason' => 'uninstalled' ), 5);
        self::assertSame(1, $asked, 'At its own address it does.');
        remove_filter('pre_http_request', $nobody);
        Connection::drop();
    }
}
