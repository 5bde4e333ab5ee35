package dev.oddline.picture;

import static dev.oddline.picture.SvgText.crisp;
import static dev.oddline.picture.SvgText.escape;
import static dev.oddline.picture.SvgText.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes one lineage picture. */
final class LineageSvg {

    private static final int COLUMN = 176;
    private static final int PITCH = COLUMN + 40;
    private static final int WIDTH = 4 * PITCH + COLUMN;
    private static final int TOP = 28;
    private static final int NODE = 44;
    private static final int LINE = 14;
    private static final int PADDING = 8;
    private static final int MORE = 22;
    private static final int CORNER = 20;
    private static final double ARROW = 6;

    private final LineageDrawing drawing;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder(4096);

    /** A placed node. */
    private record Box(LineageNode node, int column, List<String> id, double top) {
        double left() {
            return (double) column * PITCH;
        }

        double right() {
            return left() + COLUMN;
        }

        double height() {
            return heightOf(id);
        }

        double middle() {
            return top + height() / 2;
        }
    }

    /** An edge between the boxes with two numbers, from left to right; the arrow may point back. */
    private record Line(int left, int right, boolean flow, boolean back) {}

    LineageSvg(LineageDrawing drawing, LayoutCache layouts) {
        this.drawing = drawing;
        Map<String, Integer> numbers = new HashMap<>();
        List<List<Integer>> heights = new ArrayList<>();
        for (int column = 0; column < drawing.columns().size(); column++) {
            List<Integer> heightsOfColumn = new ArrayList<>();
            for (LineageNode node : drawing.columns().get(column).nodes()) {
                List<String> id = NodeText.lines(node.id());
                numbers.put(node.key(), boxes.size());
                boxes.add(new Box(node, column, id, 0));
                heightsOfColumn.add(heightOf(id));
            }
            heights.add(heightsOfColumn);
        }
        for (LineageEdge edge : drawing.edges()) {
            Integer from = numbers.get(edge.from());
            Integer to = numbers.get(edge.to());
            if (from != null && to != null && !from.equals(to)) {
                boolean back = boxes.get(from).column() > boxes.get(to).column();
                lines.add(back ? new Line(to, from, edge.flow(), true) : new Line(from, to, edge.flow(), false));
            }
        }
        List<Line> across = lines.stream().filter(this::isAcross).toList();
        Layout layout = layouts.layoutOf(new Topology(
                heights,
                across.stream()
                        .map(line -> new Topology.Link(line.left(), line.right()))
                        .toList()));
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boxes.set(
                    i,
                    new Box(
                            box.node(),
                            box.column(),
                            box.id(),
                            TOP + layout.tops().get(i)));
        }
        write(across, layout);
    }

    Svg svg() {
        return new Svg(svg.toString());
    }

    private static int heightOf(List<String> id) {
        return NODE + LINE * Math.max(id.size() - 1, 0);
    }

    private boolean isAcross(Line line) {
        return boxes.get(line.left()).column() < boxes.get(line.right()).column();
    }

    private void write(List<Line> across, Layout layout) {
        double height = boxes.stream()
                        .mapToDouble(box -> box.top() + box.height())
                        .max()
                        .orElse(TOP)
                + (drawing.columns().stream().anyMatch(column -> !column.more().isEmpty()) ? MORE + 8 : 4);
        svg.append(
                        "<svg class=\"lineage-picture\" role=\"group\" aria-labelledby=\"lineage-t\" aria-describedby=\"lineage-d\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(number(height))
                .append("\"><title id=\"lineage-t\">")
                .append(escape(drawing.title()))
                .append("</title><desc id=\"lineage-d\">")
                .append(escape(drawing.description()))
                .append("</desc>");
        for (int i = 0; i < across.size(); i++) {
            writeEdge(across.get(i), layout.passes().get(i));
        }
        lines.stream().filter(line -> !isAcross(line)).forEach(this::writeArc);
        boxes.forEach(this::writeBox);
        for (int column = 0; column < drawing.columns().size(); column++) {
            writeColumn(drawing.columns().get(column), column);
        }
        svg.append("</svg>");
    }

    private void writeColumn(LineageColumn column, int index) {
        double x = (double) index * PITCH;
        if (!column.nodes().isEmpty()) {
            svg.append("<text class=\"column\" x=\"")
                    .append(number(x))
                    .append("\" y=\"12\">")
                    .append(escape(column.title()))
                    .append("</text>");
        }
        if (!column.more().isEmpty()) {
            double below = boxes.stream()
                    .filter(box -> box.column() == index)
                    .mapToDouble(box -> box.top() + box.height())
                    .max()
                    .orElse(TOP);
            svg.append("<a href=\"")
                    .append(escape(column.moreHref()))
                    .append("\"><text class=\"more\" x=\"")
                    .append(number(x))
                    .append("\" y=\"")
                    .append(number(below + MORE))
                    .append("\">")
                    .append(escape(column.more()))
                    .append("</text></a>");
        }
    }

    private void writeBox(Box box) {
        LineageNode node = box.node();
        boolean link = !node.href().isEmpty();
        if (link) {
            svg.append("<a href=\"").append(escape(node.href())).append("\">");
        }
        svg.append("<g class=\"box ").append(node.state().style()).append("\"><rect x=\"");
        svg.append(number(crisp(box.left())))
                .append("\" y=\"")
                .append(number(crisp(box.top())))
                .append("\" width=\"")
                .append(COLUMN - 1)
                .append("\" height=\"")
                .append(number(box.height() - 1))
                .append("\"/>");
        writeText("kind", box.left() + PADDING, box.top() + 16, NodeText.kind(node.kind()));
        String fact = NodeText.fact(node.kind(), node.fact());
        if (!fact.isEmpty()) {
            writeText("fact", box.right() - PADDING, box.top() + 16, fact);
        }
        for (int i = 0; i < box.id().size(); i++) {
            writeText(
                    "id",
                    box.left() + PADDING,
                    box.top() + 34 + (double) LINE * i,
                    box.id().get(i));
        }
        svg.append(link ? "</g></a>" : "</g>");
    }

    private void writeText(String style, double x, double y, String text) {
        svg.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escape(text))
                .append("</text>");
    }

    private void writeEdge(Line line, List<Double> passes) {
        Box left = boxes.get(line.left());
        Box right = boxes.get(line.right());
        double x = left.right() + (line.back() ? ARROW : 0);
        double y = end(line, line.left(), false);
        startPath(line, x, y);
        int column = left.column() + 1;
        for (double pass : passes) {
            double nextX = (double) column * PITCH;
            double nextY = TOP + pass;
            curve(x, y, nextX, nextY);
            svg.append('H').append(number(nextX + COLUMN));
            x = nextX + COLUMN;
            y = nextY;
            column++;
        }
        double endY = end(line, line.right(), true);
        curve(x, y, right.left() - (line.back() ? 0 : ARROW), endY);
        svg.append("\"/>");
        if (line.back()) {
            writeArrow(left.right(), end(line, line.left(), false), 1);
        } else {
            writeArrow(right.left(), endY, -1);
        }
    }

    /** An edge within a column bends around its right side. */
    private void writeArc(Line line) {
        Box from = boxes.get(line.left());
        Box to = boxes.get(line.right());
        double x = from.right();
        double end = to.middle() + (from.top() < to.top() ? -8 : 8);
        startPath(line, x, from.middle());
        svg.append('C')
                .append(number(x + CORNER))
                .append(' ')
                .append(number(from.middle()))
                .append(' ')
                .append(number(x + CORNER + ARROW))
                .append(' ')
                .append(number(end))
                .append(' ')
                .append(number(x + ARROW))
                .append(' ')
                .append(number(end))
                .append("\"/>");
        writeArrow(x, end, 1);
    }

    private void startPath(Line line, double x, double y) {
        svg.append(line.flow() ? "<path class=\"edge\" d=\"M" : "<path class=\"edge loose\" d=\"M")
                .append(number(x))
                .append(' ')
                .append(number(y));
    }

    private void curve(double x, double y, double toX, double toY) {
        if (Math.abs(y - toY) < 1) {
            svg.append('L').append(number(toX)).append(' ').append(number(toY));
            return;
        }
        double middle = (x + toX) / 2;
        svg.append('C')
                .append(number(middle))
                .append(' ')
                .append(number(y))
                .append(' ')
                .append(number(middle))
                .append(' ')
                .append(number(toY))
                .append(' ')
                .append(number(toX))
                .append(' ')
                .append(number(toY));
    }

    private void writeArrow(double x, double y, int direction) {
        svg.append("<path class=\"arrow\" d=\"M")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append('l')
                .append(number(direction * ARROW))
                .append(" -3v6z\"/>");
    }

    /** Edges that meet at one side of a box end a few pixels apart, in the order of their other ends. */
    private double end(Line line, int box, boolean leftSide) {
        List<Line> meeting = lines.stream()
                .filter(this::isAcross)
                .filter(other -> (leftSide ? other.right() : other.left()) == box)
                .sorted(Comparator.comparingDouble(other ->
                        boxes.get(leftSide ? other.left() : other.right()).middle()))
                .toList();
        double step = leftSide ? Math.min(8.0, 32.0 / meeting.size()) : 0;
        return boxes.get(box).middle() + (meeting.indexOf(line) - (meeting.size() - 1) / 2.0) * step;
    }
}
