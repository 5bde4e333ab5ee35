package dev.oddline.yaml;

import java.util.Optional;

/** The small parts of JSON within a text: white space, strings, numbers and words. */
final class JsonText {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int offset;

    JsonText(String text) {
        this.text = text;
    }

    int offset() {
        return offset;
    }

    boolean isAtEnd() {
        return offset == text.length();
    }

    /** Returns the character to be read next. There must be one. */
    char peek() {
        return text.charAt(offset);
    }

    void skip() {
        offset++;
    }

    void skipWhiteSpace() {
        while (!isAtEnd() && " \t\n\r".indexOf(peek()) >= 0) {
            offset++;
        }
    }

    /** Reads letters, digits and what numbers are made of, as far as they go. */
    String word() {
        int start = offset;
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || "+-._".indexOf(peek()) >= 0)) {
            offset++;
        }
        return text.substring(start, offset);
    }

    /** Reads a string from its opening to its closing quote; where it returns empty, the offset is at the fault. */
    Optional<String> string() {
        StringBuilder value = new StringBuilder();
        skip();
        while (!isAtEnd() && peek() != '"') {
            if (peek() < ' ') {
                return Optional.empty();
            }
            if (peek() != '\\') {
                value.append(peek());
                skip();
            } else if (!escape(value)) {
                return Optional.empty();
            }
        }
        if (isAtEnd()) {
            return Optional.empty();
        }
        skip();
        return Optional.of(value.toString());
    }

    private boolean escape(StringBuilder value) {
        if (offset + 1 == text.length()) {
            offset++;
            return false;
        }
        char kind = text.charAt(offset + 1);
        int simple = ESCAPES.indexOf(kind);
        if (simple >= 0) {
            value.append(ESCAPED.charAt(simple));
            offset += 2;
            return true;
        }
        if (kind != 'u' || offset + 6 > text.length() || !isHexadecimal(offset + 2)) {
            return false;
        }
        value.append((char) Integer.parseInt(text, offset + 2, offset + 6, 16));
        offset += 6;
        return true;
    }

    private boolean isHexadecimal(int start) {
        for (int index = start; index < start + 4; index++) {
            if ("0123456789abcdefABCDEF".indexOf(text.charAt(index)) < 0) {
                return false;
            }
        }
        return true;
    }
}
