package dev.oddline.report;

/** Text for XML 1.0, which cannot hold every character even when it is escaped. */
final class XmlText {
    private XmlText() {}

    /** Returns the text for the inside of an element or of an attribute; {@link VisibleText} shows what XML forbids. */
    static String of(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&apos;");
                case '#' -> xml.append("&#35;");
                case '\n' -> xml.append("&#10;");
                default -> xml.append(VisibleText.of(c));
            }
        });
        return xml.toString();
    }
}
