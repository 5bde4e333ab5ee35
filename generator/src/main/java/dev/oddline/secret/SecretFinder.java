package dev.oddline.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds secrets in a text of any format, in one pass over it: tokens by their published forms, private keys, passwords in
 * addresses, and values under keys such as {@code api_key}. What is only random, as hashes and commit ids are, is no
 * secret.
 */
final class SecretFinder {
    private static final Map<Character, List<TokenForm>> BY_FIRST =
            TokenForm.ALL.stream().collect(Collectors.groupingBy(f -> f.prefix().charAt(0)));
    /** By character: whether a secret may begin with it, or a sign be it. */
    private static final boolean[] IS_LOOKED_AT = new boolean[256];

    private static final Pattern PEM = Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----");
    private static final String PEM_START = "-----BEGIN ";
    private static final String PEM_END = "-----END ";
    private static final int LONGEST_PEM = 20_000;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VALUE = 4_096;

    static {
        BY_FIRST.keySet().forEach(c -> IS_LOOKED_AT[c] = true);
        IS_LOOKED_AT[':'] = true;
        IS_LOOKED_AT['='] = true;
        IS_LOOKED_AT['-'] = true;
    }

    private final String text;
    private final List<Secret> found = new ArrayList<>();
    private int end;

    private SecretFinder(String text) {
        this.text = text;
    }

    /**
     * Returns the secrets of a text in their order; none overlaps another.
     *
     * @param text one character for each byte of its UTF-8
     */
    static List<Secret> find(String text) {
        SecretFinder finder = new SecretFinder(text);
        finder.scan();
        return List.copyOf(finder.found);
    }

    private void scan() {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (IS_LOOKED_AT[c]) {
                scan(at, c);
                at = Math.max(at, end - 1);
            }
        }
    }

    private void scan(int at, char c) {
        if (c == ':' || c == '=') {
            scanSign(at, c);
        } else if (c == '-' && text.startsWith(PEM_START, at)) {
            scanPem(at);
        } else if (at == 0 || !isWord(text.charAt(at - 1))) {
            scanToken(at, BY_FIRST.getOrDefault(c, List.of()));
        }
    }

    private void add(Secret.Sort sort, int from, int to) {
        if (from >= end && to > from) {
            found.add(new Secret(sort, from, to));
            end = to;
        }
    }

    private void scanToken(int at, List<TokenForm> forms) {
        for (TokenForm form : forms) {
            if (text.startsWith(form.prefix(), at)) {
                Matcher matcher = form.form().matcher(text).region(at, text.length());
                if (matcher.lookingAt()) {
                    add(Secret.Sort.TOKEN, at, matcher.end());
                    return;
                }
            }
        }
    }

    /** A key goes up to its last line; where that is missing, it is the first line. */
    private void scanPem(int at) {
        Matcher begin = PEM.matcher(text).region(at, text.length());
        if (begin.lookingAt()) {
            int last = text.indexOf(PEM_END, begin.end());
            int close = last < 0 || last - at > LONGEST_PEM ? -1 : text.indexOf("-----", last + PEM_END.length());
            add(Secret.Sort.PRIVATE_KEY, at, close < 0 ? begin.end() : close + "-----".length());
        }
    }

    private void scanSign(int at, char sign) {
        if (sign == ':' && text.startsWith("//", at + 1)) {
            scanAddress(at + 3);
        } else {
            scanValue(at);
        }
    }

    /** Looks for {@code user:password@} at the start of an address. */
    private void scanAddress(int from) {
        int colon = -1;
        for (int at = from; at < text.length() && at - from < LONGEST_VALUE; at++) {
            char c = text.charAt(at);
            if (c == '@') {
                if (colon >= 0 && at > colon + 1 && !isPlaceholder(text.substring(colon + 1, at))) {
                    add(Secret.Sort.ADDRESS, from, at);
                }
                return;
            }
            if (c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '>') {
                return;
            }
            if (c == ':' && colon < 0) {
                colon = at;
            }
        }
    }

    private static boolean isPlaceholder(String password) {
        return password.startsWith("$")
                || password.startsWith("{")
                || password.chars().allMatch(c -> c == '*');
    }

    /** Looks at the key before a sign, and then at the value after it. */
    private void scanValue(int sign) {
        int to = sign;
        while (to > 0 && isAroundKey(text.charAt(to - 1)) && sign - to < 3) {
            to--;
        }
        if (!SecretKey.mayEndAt(text, to)) {
            return;
        }
        int from = to;
        while (from > 0 && to - from < LONGEST_KEY && isKey(text.charAt(from - 1))) {
            from--;
        }
        int start = sign + 1;
        int lines = 0;
        boolean blank = true;
        while (start < text.length() && blank) {
            char c = text.charAt(start);
            boolean marksBlock = (c == '|' || c == '>') && lines == 0;
            lines += c == '\n' ? 1 : 0;
            blank = c == ' '
                    || c == '\t'
                    || c == '\r'
                    || c == '"'
                    || c == '\''
                    || c == '\\'
                    || marksBlock
                    || (c == '\n' && lines == 1);
            start += blank ? 1 : 0;
        }
        String scheme = text.regionMatches(true, start, "Bearer ", 0, 7)
                ? "Bearer "
                : text.regionMatches(true, start, "Basic ", 0, 6) ? "Basic " : "";
        start += scheme.length();
        int last = endOfValue(start, quoteBefore(start));
        // On the next line stands the value only if that line is no entry of its own.
        boolean isEntry = lines > 0 && last < text.length() && text.charAt(last - 1) == ':';
        if (last > start && !isEntry && SecretKey.holdsSecret(text.substring(from, to), utf8(start, last))) {
            add(Secret.Sort.VALUE, start, last);
        }
    }

    private String utf8(int from, int to) {
        return new String(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private char quoteBefore(int start) {
        char before = text.charAt(start - 1);
        return before == '"' || before == '\'' ? before : 0;
    }

    /** Returns where a value ends: at its quote, or where a blank or the end of its list or mapping follows. */
    private int endOfValue(int start, char quote) {
        int at = start;
        while (at < text.length() && at - start < LONGEST_VALUE) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || (quote != 0 && c == quote)) {
                return at;
            }
            if (quote == 0
                    && (c <= ' '
                            || c == '"'
                            || c == '\''
                            || c == '&'
                            || c == ';'
                            || (isClosing(c) && isAtEnd(at + 1)))) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static boolean isClosing(char c) {
        return c == ',' || c == '}' || c == ']' || c == ')';
    }

    private boolean isAtEnd(int at) {
        return at >= text.length() || text.charAt(at) <= ' ' || isClosing(text.charAt(at)) || text.charAt(at) == '"';
    }

    private static boolean isAroundKey(char c) {
        return c == ' ' || c == '"' || c == '\'' || c == '\\';
    }

    private static boolean isKey(char c) {
        return isWord(c) || c == '-' || c == '.';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
