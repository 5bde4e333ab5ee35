package dev.oddline.picture.svg;

import static dev.oddline.picture.svg.SvgText.escape;

/** Writes elements one after the other; every attribute and text is escaped. */
public final class SvgWriter {

    private final StringBuilder svg = new StringBuilder(1024);

    /** Writes a start tag; attributes are names and values in turn. */
    public SvgWriter open(String element, String... attributes) {
        start(element, attributes);
        svg.append('>');
        return this;
    }

    /** Writes what an {@code SvgWriter} has written before. */
    public SvgWriter again(String part) {
        svg.append(part);
        return this;
    }

    /** Writes an end tag. */
    public SvgWriter close(String element) {
        svg.append("</").append(element).append('>');
        return this;
    }

    /** Writes an element without content. */
    public SvgWriter empty(String element, String... attributes) {
        start(element, attributes);
        svg.append("/>");
        return this;
    }

    /** Writes an element that holds text only. */
    public SvgWriter text(String element, String text, String... attributes) {
        open(element, attributes);
        svg.append(escape(text));
        return close(element);
    }

    /** Returns what was written. */
    public Svg svg() {
        return new Svg(svg.toString());
    }

    /** Returns what was written since the last call, and goes on with nothing. */
    public String take() {
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
