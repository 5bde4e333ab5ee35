package dev.oddline.yaml;

/** Writes single values: without quotes where every reader takes them as they are, else in double quotes. */
final class ScalarWriter {
    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`?:";
    private static final String FLOW_INDICATORS = ",[]{}";

    private ScalarWriter() {}

    /** Returns a value for a line of its own. */
    static String inBlock(YamlScalar value) {
        boolean plain = isPlainSafe(value.text()) && (value.isPlain() || !AmbiguousText.contains(value.text()));
        return plain || isNothing(value) ? value.text() : quoted(value.text());
    }

    /** Returns a value for a place between brackets. */
    static String inFlow(YamlScalar value) {
        if (isNothing(value)) {
            return "null";
        }
        boolean splits = value.text().chars().anyMatch(unit -> FLOW_INDICATORS.indexOf(unit) >= 0);
        return splits ? quoted(value.text()) : inBlock(value);
    }

    /** Returns a key, for a line of its own or a place between brackets. */
    static String key(YamlScalar key) {
        boolean splits = key.text().chars().anyMatch(unit -> FLOW_INDICATORS.indexOf(unit) >= 0);
        return !splits && isPlainSafe(key.text()) && !AmbiguousText.containsKey(key.text())
                ? key.text()
                : quoted(key.text());
    }

    /** Returns whether a text of several lines can be written as a literal block that shows all there is in it. */
    static boolean fitsBlock(YamlScalar value) {
        String text = value.text();
        return !value.isPlain()
                && text.indexOf('\n') > 0
                && !text.endsWith("\n\n")
                && !text.startsWith(" ")
                && text.chars().noneMatch(unit -> unit == '\r' || unit == '\t')
                && text.lines().noneMatch(line -> line.endsWith(" "))
                && needsNoEscape(text);
    }

    private static boolean isNothing(YamlScalar value) {
        return value.isPlain() && value.text().isEmpty();
    }

    private static boolean isPlainSafe(String text) {
        return !text.isEmpty()
                && startsPlain(text)
                && !isSpace(text.charAt(0))
                && !isSpace(text.charAt(text.length() - 1))
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && text.chars().noneMatch(unit -> unit == '\n' || unit == '\r' || unit == '\t')
                && needsNoEscape(text);
    }

    private static boolean startsPlain(String text) {
        char first = text.charAt(0);
        if (first == '-') {
            return text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        }
        return INDICATORS.indexOf(first) < 0 && !text.startsWith("...");
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static boolean needsNoEscape(String text) {
        return text.codePoints()
                .noneMatch(codePoint -> HiddenCharacter.isForbidden(codePoint) || UnicodeText.isSurrogate(codePoint));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> appendQuoted(quoted, codePoint));
        return quoted.append('"').toString();
    }

    private static void appendQuoted(StringBuilder quoted, int codePoint) {
        switch (codePoint) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (HiddenCharacter.isForbidden(codePoint) || UnicodeText.isSurrogate(codePoint)) {
                    quoted.append(HiddenCharacter.escape(codePoint));
                } else {
                    quoted.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** Returns the sign that starts a literal block of a text. */
    static String blockHeader(YamlScalar value) {
        return value.text().endsWith("\n") ? "|" : "|-";
    }
}
