package dev.oddline.picture.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All parts of a lineage picture in their places.
 *
 * @param boxes column by column
 * @param across edges from one column to another
 * @param within edges between boxes of one column
 */
record LineagePlan(List<LineageBox> boxes, List<LineageLine> across, List<LineageLine> within) {

    static final int TOP = 28;

    static final double ENDS_APART = 8;
    private static final double ENDS_SPAN = 32;

    LineagePlan {
        boxes = List.copyOf(boxes);
        across = List.copyOf(across);
        within = List.copyOf(within);
    }

    static LineagePlan of(LineageDrawing drawing, LayoutCache layouts) {
        List<LineageBox> boxes = boxes(drawing);
        List<LineageLine> lines = lines(drawing, boxes);
        List<LineageLine> across =
                lines.stream().filter(line -> !isWithin(line, boxes)).toList();
        Layout layout = layouts.layoutOf(topology(drawing, boxes, across));
        List<LineageBox> placed = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            placed.add(boxes.get(i).at(TOP + layout.tops().get(i)));
        }
        List<LineageLine> routed = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            routed.add(across.get(i).through(layout.passes().get(i)));
        }
        return new LineagePlan(
                placed,
                routed,
                lines.stream().filter(line -> isWithin(line, boxes)).toList());
    }

    private static List<LineageBox> boxes(LineageDrawing drawing) {
        List<LineageBox> boxes = new ArrayList<>();
        for (int column = 0; column < drawing.columns().size(); column++) {
            for (LineageNode node : drawing.columns().get(column).nodes()) {
                boxes.add(new LineageBox(node, NodeText.of(node), column, 0));
            }
        }
        return boxes;
    }

    private static List<LineageLine> lines(LineageDrawing drawing, List<LineageBox> boxes) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            numbers.put(boxes.get(i).node().key(), i);
        }
        List<LineageLine> lines = new ArrayList<>();
        for (LineageEdge edge : drawing.edges()) {
            Integer from = numbers.get(edge.from());
            Integer to = numbers.get(edge.to());
            if (from != null && to != null && !from.equals(to)) {
                boolean back = boxes.get(from).column() > boxes.get(to).column();
                lines.add(new LineageLine(back ? to : from, back ? from : to, edge.flow(), back, List.of()));
            }
        }
        return lines;
    }

    private static boolean isWithin(LineageLine line, List<LineageBox> boxes) {
        return boxes.get(line.left()).column() == boxes.get(line.right()).column();
    }

    private static Topology topology(LineageDrawing drawing, List<LineageBox> boxes, List<LineageLine> across) {
        List<List<Integer>> heights = new ArrayList<>();
        for (int i = 0; i < drawing.columns().size(); i++) {
            int column = i;
            heights.add(boxes.stream()
                    .filter(box -> box.column() == column)
                    .map(box -> LineageBox.heightOf(box.text()))
                    .toList());
        }
        return new Topology(
                heights,
                across.stream()
                        .map(line -> new Topology.Link(line.left(), line.right()))
                        .toList());
    }

    /** Returns where a column's last box ends. */
    double bottom(int column) {
        return boxes.stream()
                .filter(box -> box.column() == column)
                .mapToDouble(LineageBox::bottom)
                .max()
                .orElse(TOP);
    }

    double startHeight(LineageLine line) {
        return boxes.get(line.left()).middle();
    }

    /** Returns where a line arrives: lines that meet end a few pixels apart, in the order of their starts. */
    double endHeight(LineageLine line) {
        List<LineageLine> meeting = across.stream()
                .filter(other -> other.right() == line.right())
                .sorted(Comparator.comparingDouble(this::startHeight))
                .toList();
        double apart = Math.min(ENDS_APART, ENDS_SPAN / meeting.size());
        return boxes.get(line.right()).middle() + (meeting.indexOf(line) - (meeting.size() - 1) / 2.0) * apart;
    }
}
