package dev.oddline.picture;

/** Text and numbers as they stand in a drawing. */
final class SvgText {

    private SvgText() {}

    /** Returns foreign text for an element or a quoted attribute; characters that XML forbids become U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
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
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** Returns the coordinate that sets a line of one pixel on the pixels of the screen. */
    static double crisp(double value) {
        return Math.floor(value) + 0.5;
    }
}
