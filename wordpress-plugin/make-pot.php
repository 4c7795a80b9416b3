<?php
/**
 * Writes languages/intellitrack-for-woocommerce.pot from the plugin's sources: `php wordpress-plugin/make-pot.php`; with --check it only says whether that is needed.
 *
 * @package IntelliTrack\WooCommerce
 */

$root    = __DIR__ . '/intellitrack-for-woocommerce';
$target  = $root . '/languages/intellitrack-for-woocommerce.pot';
$written = pot( messages( $root ), plugin_version( $root ) );

if ( in_array( '--check', $argv, true ) ) {
	$is_current = is_readable( $target ) && file_get_contents( $target ) === $written;
	fwrite( STDERR, $is_current ? "The template is current.\n" : "The template is old: run php wordpress-plugin/make-pot.php\n" );
	exit( $is_current ? 0 : 1 );
}
file_put_contents( $target, $written );

/** All texts of the plugin, by text: `plural`, `places` and `comment`. */
function messages( string $root ): array {
	$all   = [];
	$files = new RegexIterator( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $root, FilesystemIterator::SKIP_DOTS ) ), '/\.php$/' );
	$paths = array_map( 'strval', iterator_to_array( $files, false ) );
	sort( $paths );
	foreach ( $paths as $path ) {
		foreach ( calls( (string) file_get_contents( $path ) ) as $call ) {
			$message = $all[ $call['text'] ] ?? [
				'plural'  => $call['plural'],
				'places'  => [],
				'comment' => $call['comment'],
			];

			$message['places'][]  = substr( $path, strlen( $root ) + 1 ) . ':' . $call['line'];
			$all[ $call['text'] ] = $message;
		}
	}
	return $all;
}

/** The calls of one file that name a text. */
function calls( string $source ): array {
	$tokens  = array_values(
		array_filter(
			token_get_all( $source ),
			static function ( $token ): bool {
				return ! is_array( $token ) || T_WHITESPACE !== $token[0];
			}
		)
	);
	$found   = [];
	$comment = '';
	foreach ( $tokens as $at => $token ) {
		if ( is_array( $token ) && T_COMMENT === $token[0] && false !== strpos( $token[1], 'translators:' ) ) {
			$comment = trim( trim( $token[1], '/* ' ) );
		}
		if ( ';' === $token ) {
			$comment = '';
		}
		if ( ! is_array( $token ) || T_STRING !== $token[0] || ! in_array( $token[1], [ '__', 'esc_html__', 'esc_attr__', '_n' ], true ) || '(' !== ( $tokens[ $at + 1 ] ?? null ) ) {
			continue;
		}
		$found[] = [
			'text'    => literal( $tokens[ $at + 2 ] ),
			'plural'  => '_n' === $token[1] ? literal( $tokens[ $at + 4 ] ) : null,
			'line'    => $token[2],
			'comment' => $comment,
		];
	}
	return $found;
}

/** The value of a literal; a text that is none cannot be translated, and is a mistake. */
function literal( $token ): string {
	if ( ! is_array( $token ) || T_CONSTANT_ENCAPSED_STRING !== $token[0] ) {
		throw new RuntimeException( 'A text to be translated is not a literal.' );
	}
	return "'" === $token[1][0] ? str_replace( [ "\\'", '\\\\' ], [ "'", '\\' ], substr( $token[1], 1, -1 ) ) : stripcslashes( substr( $token[1], 1, -1 ) );
}

/** The version in the plugin's header. */
function plugin_version( string $root ): string {
	return 1 === preg_match( '/^ \* Version:\s+(\S+)/m', (string) file_get_contents( $root . '/intellitrack-for-woocommerce.php' ), $found ) ? $found[1] : '';
}

/** The file. No date in it: it changes when a text does. */
function pot( array $messages, string $version ): string {
	$entries = [
		implode(
			"\n",
			[
				'# This file is distributed under GPL-2.0-or-later.',
				'msgid ""',
				'msgstr ""',
				'"Project-Id-Version: IntelliTrack for WooCommerce ' . $version . '\n"',
				'"MIME-Version: 1.0\n"',
				'"Content-Type: text/plain; charset=UTF-8\n"',
				'"Content-Transfer-Encoding: 8bit\n"',
				'"Plural-Forms: nplurals=2; plural=(n != 1);\n"',
				'"X-Domain: intellitrack-for-woocommerce\n"',
			]
		),
	];
	foreach ( $messages as $text => $message ) {
		$lines = [];
		if ( '' !== $message['comment'] ) {
			$lines[] = '#. ' . $message['comment'];
		}
		$lines[]   = '#: ' . implode( ' ', $message['places'] );
		$lines[]   = 'msgid ' . quoted( (string) $text );
		$lines[]   = null === $message['plural'] ? 'msgstr ""' : 'msgid_plural ' . quoted( $message['plural'] ) . "\nmsgstr[0] \"\"\nmsgstr[1] \"\"";
		$entries[] = implode( "\n", $lines );
	}
	return implode( "\n\n", $entries ) . "\n";
}

/** As the format wants it. */
function quoted( string $text ): string {
	return '"' . addcslashes( $text, "\\\"\n" ) . '"';
}
