<?php
/**
 * Looks at the plugin's PHP token by token. Usage: php token-check.php <folder>. Prints `file:line: rule: what is wrong`; exit 1 where there is anything.
 * What WordPress asks of a plugin and no linter that can be had here knows: escaping, sanitizing, nonces and capabilities, prepared SQL, guards, text domain.
 */

namespace IntelliTrack\TokenCheck;

if (PHP_SAPI !== 'cli') {
    exit;
}
require __DIR__ . '/rules/Source.php';
foreach (array( 'Guard', 'Output', 'Input', 'Routes', 'Sql', 'Danger', 'Words' ) as $rule) {
    require __DIR__ . "/rules/$rule.php";
}

$folder = rtrim((string) ($argv[1] ?? ''), '/');
if (! is_dir($folder)) {
    fwrite(STDERR, "Which folder?\n");
    exit(2);
}
$found = 0;
foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)) as $file) {
    if ('php' !== $file->getExtension()) {
        continue;
    }
    $source = new Source((string) $file, substr((string) $file, strlen($folder) + 1));
    foreach (array( Guard::class, Output::class, Input::class, Routes::class, Sql::class, Danger::class, Words::class ) as $rule) {
        foreach ($rule::breaches($source) as list( $line, $words )) {
            $name = strtolower(substr($rule, strrpos($rule, '\\') + 1));
            echo "{$source->name}:$line: $name: $words\n";
            $found++;
        }
    }
}
exit($found ? 1 : 0);
