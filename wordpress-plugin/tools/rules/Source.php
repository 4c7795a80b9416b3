<?php

namespace IntelliTrack\TokenCheck;

/** A file as tokens without blanks and comments, with what rules ask of it. */
final class Source
{
    /** From the folder that is looked at. */
    public $name;
    /** @var array<int, array{0: int|string, 1: string, 2: int}> kind, text, line */
    public $tokens = array();
    public $text;
    /** @var array<int, string> What the comments with a reason are about, by the lines that they speak for. */
    private $reasons = array();
    /** @var array{0: int, 1: string}|null Since which line, and about what. */
    private $disabled = null;

    public function __construct(string $path, string $name)
    {
        $this->name = $name;
        $this->text = (string) file_get_contents($path);
        $line = 1;
        foreach (token_get_all($this->text) as $token) {
            list( $kind, $text, $line ) = is_array($token) ? $token : array( $token, $token, $line );
            if (T_COMMENT === $kind) {
                $this->hear($text, $line);
            }
            if (! in_array($kind, array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true)) {
                $this->tokens[] = array( $kind, $text, $line );
            }
        }
    }

    /** A comment like "phpcs:ignore WordPress.DB -- why" speaks for its own and the next line; disable and enable for all between. */
    private function hear(string $comment, int $line): void
    {
        if (preg_match('/phpcs:ignore (\S+).* -- \S/', $comment, $found)) {
            $this->reasons[$line] = $this->reasons[$line + 1] = $found[1];
        } elseif (preg_match('/phpcs:disable (\S+).* -- \S/', $comment, $found)) {
            $this->disabled = array( $line, $found[1] );
        } elseif (false !== strpos($comment, 'phpcs:enable') && $this->disabled) {
            $this->reasons += array_fill($this->disabled[0], $line - $this->disabled[0], $this->disabled[1]);
            $this->disabled = null;
        }
    }

    /** Whether a comment says why the statement at this place may do what the rule is about. */
    public function hasReason(int $at, string $about): bool
    {
        $from = $at;
        while ($from > 0 && ! in_array($this->tokens[$from - 1][1], array( ';', '{', '}' ), true)) {
            $from--;
        }
        foreach (array( $this->line($at), $this->line($from) ) as $line) {
            if (0 === strpos($this->reasons[$line] ?? '', $about)) {
                return true;
            }
        }
        return false;
    }

    /** Places where a function of one of these names is called (not a method of the same name). */
    public function calls(array $names): array
    {
        $found = array();
        foreach ($this->tokens as $at => $token) {
            if ($this->isCall($at) && in_array(strtolower(ltrim($token[1], '\\')), $names, true)) {
                $found[] = $at;
            }
        }
        return $found;
    }

    public function isCall(int $at): bool
    {
        $named = array( T_STRING, T_NAME_FULLY_QUALIFIED );
        $before = $this->tokens[$at - 1][0] ?? null;
        return in_array($this->tokens[$at][0], $named, true) && '(' === ($this->tokens[$at + 1][1] ?? '') && ! in_array($before, array( T_OBJECT_OPERATOR, T_DOUBLE_COLON, T_FUNCTION, T_NEW ), true);
    }

    /**
     * The arguments of the call at a place: each a list of places of tokens.
     *
     * @return int[][]
     */
    public function arguments(int $at): array
    {
        while ('(' !== $this->tokens[$at][1]) {
            $at++;
        }
        return $this->parts($at + 1, ',');
    }

    /**
     * Parts up to the bracket that closes (or the semicolon), divided at this depth.
     *
     * @return int[][]
     */
    public function parts(int $at, string ...$dividers): array
    {
        $parts = array( array() );
        for ($depth = 0; isset($this->tokens[$at]); $at++) {
            $text = $this->tokens[$at][1];
            if (in_array($text, array( '(', '[', '{', '${' ), true) || T_CURLY_OPEN === $this->tokens[$at][0]) {
                $depth++;
            } elseif (in_array($text, array( ')', ']', '}' ), true) && --$depth < 0) {
                break;
            } elseif (0 === $depth && (';' === $text || T_CLOSE_TAG === $this->tokens[$at][0])) {
                break;
            }
            if (0 === $depth && in_array($text, $dividers, true)) {
                $parts[] = array();
            } else {
                $parts[count($parts) - 1][] = $at;
            }
        }
        return array_values(array_filter($parts));
    }

    public function line(int $at): int
    {
        return $this->tokens[$at][2];
    }

    /** The text of some tokens, for messages and simple questions. */
    public function said(array $places): string
    {
        return implode(' ', array_map(function (int $at): string {
            return $this->tokens[$at][1];
        }, $places));
    }

    /** From the opening brace of the function around a place to its end; the whole file where there is none. */
    public function around(int $place): string
    {
        $open = array();
        $function = false;
        $found = array( 0, count($this->tokens) - 1 );
        foreach ($this->tokens as $at => $token) {
            if (T_FUNCTION === $token[0]) {
                $function = true;
            } elseif ('{' === $token[1]) {
                $open[] = array( $at, $function );
                $function = false;
            } elseif ('}' === $token[1] && $open) {
                list( $from, $is ) = array_pop($open);
                if ($is && $from < $place && $at > $place) {
                    return $this->said(range($from, $at));
                }
            }
        }
        return $this->said(range(...$found));
    }
}
