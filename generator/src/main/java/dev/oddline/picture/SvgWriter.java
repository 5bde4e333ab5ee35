package dev.oddline.picture;

import static dev.oddline.picture.SvgText.escape;

/** Writes elements one after the other; every attribute and text is escaped. */
final class SvgWriter {

    private final StringBuilder svg = new StringBuilder(1024);

    /** Writes a start tag; attributes are names and values in turn. */
    SvgWriter open(String element, String... attributes) {
        start(element, attributes);
        svg.append('>');
        return this;
    }

    /** Writes what an {@code SvgWriter} has written before. */
    SvgWriter again(String part) {
        svg.append(part);
        return this;
    }

    SvgWriter close(String element) {
        svg.append("</").append(element).append('>');
        return this;
    }

    /** Writes an element without content. */
    SvgWriter empty(String element, String... attributes) {
        start(element, attributes);
        svg.append("/>");
        return this;
    }

    /** Writes an element that holds text only. */
    SvgWriter text(String element, String text, String... attributes) {
        open(element, attributes);
        svg.append(escape(text));
        return close(element);
    }

    Svg svg() {
        return new Svg(svg.toString());
    }

    /** Returns what was written since the last call, and goes on with nothing. */
    String take() {
        String part = svg.toString();
        svg.setLength(0);
        return part;
    }

    private void start(String element, String... attributes) {
        svg.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }
}
