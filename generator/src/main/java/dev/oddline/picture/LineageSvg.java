package dev.oddline.picture;

import static dev.oddline.picture.SvgText.crisp;
import static dev.oddline.picture.SvgText.number;

/** Writes a lineage picture. */
final class LineageSvg {

    private static final int WIDTH = 4 * LineageBox.PITCH + LineageBox.WIDTH;
    private static final int PADDING = 8;
    private static final int FIRST_LINE = 16;
    private static final int MORE = 22;
    private static final int BULGE = 20;
    private static final double ARROW = 6;

    private final LineageDrawing drawing;
    private final LineagePlan plan;
    private final SvgWriter out = new SvgWriter();

    private LineageSvg(LineageDrawing drawing, LineagePlan plan) {
        this.drawing = drawing;
        this.plan = plan;
    }

    static Svg of(LineageDrawing drawing, LineagePlan plan) {
        LineageSvg writer = new LineageSvg(drawing, plan);
        writer.write();
        return writer.out.svg();
    }

    private void write() {
        String height = number(height());
        out.open(
                        "svg",
                        "class",
                        "lineage-picture",
                        "role",
                        "group",
                        "aria-labelledby",
                        "lineage-t",
                        "aria-describedby",
                        "lineage-d",
                        "width",
                        number(WIDTH),
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + WIDTH + " " + height)
                .text("title", drawing.title(), "id", "lineage-t")
                .text("desc", drawing.description(), "id", "lineage-d");
        plan.across().forEach(this::writeAcross);
        plan.within().forEach(this::writeWithin);
        plan.boxes().forEach(this::writeBox);
        for (int i = 0; i < drawing.columns().size(); i++) {
            writeColumn(drawing.columns().get(i), i);
        }
        out.close("svg");
    }

    private double height() {
        double height = 0;
        for (int i = 0; i < drawing.columns().size(); i++) {
            boolean more = !drawing.columns().get(i).more().isEmpty();
            height = Math.max(height, plan.bottom(i) + (more ? MORE + PADDING : 2));
        }
        return height;
    }

    private void writeColumn(LineageColumn column, int index) {
        String x = number((double) index * LineageBox.PITCH);
        if (!column.nodes().isEmpty()) {
            out.text("text", column.title(), "class", "column", "x", x, "y", "12");
        }
        if (!column.more().isEmpty()) {
            out.open("a", "href", column.moreHref())
                    .text("text", column.more(), "class", "more", "x", x, "y", number(plan.bottom(index) + MORE))
                    .close("a");
        }
    }

    private void writeBox(LineageBox box) {
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
                "kind", box.left() + PADDING, box.top() + FIRST_LINE, box.text().kind());
        writeText(
                "fact beside",
                box.right() - PADDING,
                box.top() + FIRST_LINE,
                box.text().factBeside());
        int line = 0;
        for (String part : box.text().id()) {
            writeText("id", box.left() + PADDING, box.baseLine(line), part);
            line++;
        }
        writeText("fact", box.left() + PADDING, box.baseLine(line), box.text().factBelow());
        out.close("g");
        if (link) {
            out.close("a");
        }
    }

    private void writeText(String style, double x, double y, String text) {
        if (!text.isEmpty()) {
            out.text("text", text, "class", style, "x", number(x), "y", number(y));
        }
    }

    private void writeAcross(LineageLine line) {
        LineageBox left = plan.boxes().get(line.left());
        LineageBox right = plan.boxes().get(line.right());
        double x = left.right() + (line.back() ? ARROW : 0);
        double y = plan.startHeight(line);
        PathText path = new PathText().move(x, y);
        for (int i = 0; i < line.passes().size(); i++) {
            double passX = (double) (left.column() + 1 + i) * LineageBox.PITCH;
            double passY = LineagePlan.TOP + line.passes().get(i);
            path.swing(x, y, passX, passY).across(passX + LineageBox.WIDTH);
            x = passX + LineageBox.WIDTH;
            y = passY;
        }
        double end = plan.endHeight(line);
        path.swing(x, y, right.left() - (line.back() ? 0 : ARROW), end);
        writeEdge(line, path);
        if (line.back()) {
            writeArrow(left.right(), plan.startHeight(line), ARROW);
        } else {
            writeArrow(right.left(), end, -ARROW);
        }
    }

    /** An edge within a column bends around its right side. */
    private void writeWithin(LineageLine line) {
        LineageBox from = plan.boxes().get(line.left());
        LineageBox to = plan.boxes().get(line.right());
        double x = from.right();
        double end = to.middle() + (from.top() < to.top() ? -PADDING : PADDING);
        writeEdge(
                line,
                new PathText()
                        .move(x, from.middle())
                        .curve(x + BULGE, from.middle(), x + BULGE + ARROW, end, x + ARROW, end));
        writeArrow(x, end, ARROW);
    }

    private void writeEdge(LineageLine line, PathText path) {
        out.empty("path", "class", line.flow() ? "edge" : "edge loose", "d", path.toString());
    }

    /** Writes an arrow head whose tip is at the point. */
    private void writeArrow(double x, double y, double back) {
        PathText path = new PathText().move(x, y).line(x + back, y - 3).line(x + back, y + 3);
        out.empty("path", "class", "arrow", "d", path + "z");
    }
}
