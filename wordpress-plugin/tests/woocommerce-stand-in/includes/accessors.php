<?php
/** Getters and setters as real methods, for code that asks whether a method is there. */

defined('ABSPATH') || exit;

/**
 * A trait with get_<prop>() and set_<prop>() for each of these.
 *
 * @param string[] $props Names.
 */
function stand_in_accessors(string $trait, array $props): void
{
    $methods = '';
    foreach ($props as $prop) {
        $methods .= "public function get_$prop(\$context = 'view') { return \$this->get_prop('$prop', \$context); }\n";
        $methods .= "public function set_$prop(\$value) { \$this->set_prop('$prop', \$value); }\n";
    }
    // Names are written in this folder's files, not given from outside.
    eval("trait $trait { $methods }");
}
