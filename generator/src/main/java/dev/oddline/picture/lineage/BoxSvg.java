package dev.oddline.picture.lineage;

import static dev.oddline.picture.svg.SvgText.crisp;
import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.SvgWriter;

/** Writes the box of one record in a lineage picture. */
final class BoxSvg {
    private static final int PADDING = 8;
    private static final int FIRST_LINE = 16;

    private BoxSvg() {}

    static void write(LineageBox box, SvgWriter out) {
        LineageNode node = box.node();
        boolean link = !node.href().isEmpty();
        if (link) {
            out.open("a", "href", node.href());
        }
        out.open("g", "class", "box " + node.state().style());
        out.empty(
                "rect",
                "x",
                number(crisp(box.left())),
                "y",
                number(crisp(box.top())),
                "width",
                number(LineageBox.WIDTH - 1),
                "height",
                number(box.height() - 1));
        writeText(
                out,
                "kind",
                box.left() + PADDING,
                box.top() + FIRST_LINE,
                box.text().kind());
        writeText(
                out,
                "fact beside",
                box.right() - PADDING,
                box.top() + FIRST_LINE,
                box.text().factBeside());
        int line = 0;
        for (String part : box.text().id()) {
            writeText(out, "id", box.left() + PADDING, box.baseLine(line), part);
            line++;
        }
        writeText(
                out,
                "fact",
                box.left() + PADDING,
                box.baseLine(line),
                box.text().factBelow());
        out.close("g");
        if (link) {
            out.close("a");
        }
    }

    private static void writeText(SvgWriter out, String style, double x, double y, String text) {
        if (!text.isEmpty()) {
            out.text("text", text, "class", style, "x", number(x), "y", number(y));
        }
    }
}
