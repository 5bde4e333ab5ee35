package dev.oddline.picture.lineage;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.PathText;
import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;
import java.util.List;

/** Writes a lineage picture. */
final class LineageSvg {

    private static final int WIDTH = 4 * LineageBox.PITCH + LineageBox.WIDTH;
    private static final int PADDING = 8;
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
        writer.writeStart();
        writeTitle(drawing.title(), writer.out);
        writer.writeEdges();
        plan.boxes().forEach(box -> BoxSvg.write(box, writer.out));
        writer.writeEnd();
        return writer.out.svg();
    }

    /** Returns the picture without its title and without the box of a node. */
    static OpenPicture without(String key, LineageDrawing drawing, LineagePlan plan) {
        LineageSvg writer = new LineageSvg(drawing, plan);
        List<LineageBox> boxes = plan.boxes();
        int own = 0;
        while (!boxes.get(own).node().key().equals(key)) {
            own++;
        }
        writer.writeStart();
        String beforeTitle = writer.out.take();
        writer.writeEdges();
        boxes.subList(0, own).forEach(box -> BoxSvg.write(box, writer.out));
        String beforeBox = writer.out.take();
        boxes.subList(own + 1, boxes.size()).forEach(box -> BoxSvg.write(box, writer.out));
        writer.writeEnd();
        return new OpenPicture(beforeTitle, beforeBox, boxes.get(own), writer.out.take());
    }

    static void writeTitle(String title, SvgWriter out) {
        out.text("title", title, "id", "lineage-t");
    }

    private void writeStart() {
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
                "0 0 " + WIDTH + " " + height);
    }

    private void writeEdges() {
        out.text("desc", drawing.description(), "id", "lineage-d");
        plan.across().forEach(this::writeAcross);
        plan.within().forEach(this::writeWithin);
    }

    private void writeEnd() {
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
