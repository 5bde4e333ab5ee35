package dev.oddline.picture.svg;

/** Text and numbers as they stand in a drawing. */
public final class SvgText {

    private SvgText() {}

    /** Returns foreign text for an element or a quoted attribute; characters that XML forbids become U+FFFD. */
    public static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static boolean isSpecial(char c) {
        return c < ' ' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\t' && c != '\n' ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    /** Returns a coordinate with at most one decimal, the same on every machine. */
    public static String number(double value) {
        StringBuilder text = new StringBuilder(8);
        append(text, value);
        return text.toString();
    }

    /** Appends a coordinate with at most one decimal. */
    public static void append(StringBuilder text, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            text.append('-');
        }
        long size = Math.abs(tenths);
        text.append(size / 10);
        if (size % 10 != 0) {
            text.append('.').append(size % 10);
        }
    }

    /** Returns the coordinate that sets a line of one pixel on the pixels of the screen. */
    public static double crisp(double value) {
        return Math.floor(value) + 0.5;
    }
}
