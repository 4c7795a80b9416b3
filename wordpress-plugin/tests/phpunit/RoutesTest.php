<?php

namespace IntelliTrack\WooCommerce\Tests;

use PHPUnit\Framework\TestCase;

/** Every route of ours, present and future: whoever adds one must guard it. */
final class RoutesTest extends TestCase
{
    /** WordPress misses a field before it asks who is there. */
    const FIELDS = array( 'backend' => 'https://x.example', 'code' => 'A' );

    protected function tearDown(): void
    {
        Store::silence();
    }

    public function routes(): array
    {
        $found = array();
        foreach (rest_get_server()->get_routes('intellitrack/v1') as $route => $handlers) {
            foreach ('/intellitrack/v1' === $route ? array() : $handlers as $handler) {
                foreach (array_keys($handler['methods']) as $method) {
                    $found["$method $route"] = array( $method, str_replace('(?P<screen>[a-z][a-z0-9-]{0,63}(\.csv)?)', 'home', substr($route, strlen('/intellitrack/v1/'))), $handler );
                }
            }
        }
        return $found;
    }

    public function testThereAreThoseOfTheProtocol(): void
    {
        $all = array_keys($this->routes());
        foreach (array( 'hello', 'describe', 'products', 'products-by-id', 'orders', 'orders-by-id', 'levels', 'stock', 'shipments', 'shipments-by-key', 'carriers', 'outbox', 'disconnect' ) as $name) {
            self::assertContains("POST /intellitrack/v1/$name", $all);
        }
        self::assertGreaterThan(13, count($all));
    }

    /** @dataProvider routes */
    public function testOpensToNobodyWithoutProof(string $method, string $route, array $handler): void
    {
        self::assertIsCallable($handler['permission_callback']);
        foreach (array( null, 'subscriber', 'customer' ) as $role) {
            Store::actAs($role);
            $status = Store::ask($method, $route, self::FIELDS)->get_status();
            self::assertContains($status, array( 401, 403 ), "$method $route as " . ($role ?? 'nobody'));
        }
    }

    /** @dataProvider routes */
    public function testAsksAnAdministratorForMoreThanACookie(string $method, string $route, array $handler): void
    {
        Store::actAs('administrator');
        foreach (array( null, 'of-yesterday' ) as $nonce) {
            self::assertContains(Store::ask($method, $route, self::FIELDS, $nonce)->get_status(), array( 401, 403 ), "$method $route");
        }
    }

    /** @dataProvider routes */
    public function testIsNotTalkedAboutInTheIndex(string $method, string $route, array $handler): void
    {
        self::assertFalse($handler['show_in_index']);
    }

    public function testAScreenGoesOnToTheBackendWithWhoAsks(): void
    {
        Store::backend();
        Store::connect();
        $heard = Store::backend(static function (): array {
            return array( 'title' => 'Home' );
        });
        $person = Store::actAs('shop_manager');
        $answer = Store::ask('GET', 'admin/screens/home');
        self::assertSame(200, $answer->get_status());
        self::assertSame('/plugin/screens/home', $heard[0]['path']);
        self::assertSame(array( (string) $person, false ), array( (string) $heard[0]['body']['person']['id'], $heard[0]['body']['person']['is_owner'] ));
        self::assertMatchesRegularExpression('/^[0-9a-f]{32}$/', $heard[0]['headers']['X-IntelliTrack-Key']);
    }

    public function testABackendThatIsDownIsSaidInWords(): void
    {
        Store::backend();
        Store::connect();
        Store::backend(static function () {
            return new \WP_Error('http_request_failed', 'cURL error 7');
        });
        $answer = Store::ask('GET', 'admin/screens/home');
        self::assertGreaterThanOrEqual(500, $answer->get_status());
        self::assertStringContainsString('could not be reached', $answer->get_data()['message']);
    }

    public function testAnAddressWithoutEncryptionIsRefused(): void
    {
        Store::backend();
        Store::actAs('administrator');
        foreach (array( 'http://backend.example', 'ftp://backend.example', 'not an address' ) as $address) {
            $answer = Store::ask('POST', 'admin/connection', array( 'backend' => $address, 'code' => 'ABCDE' ));
            self::assertSame(400, $answer->get_status(), $address);
            self::assertSame('backend', $answer->get_data()['data']['field']);
        }
    }
}
