package dev.oddline.report;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The segments of an assessment as a table of characters: the last attribute across, the others down. */
final class CoverageHeatmap {
    private static final int LEAST_CELL = 8;
    private static final int GAP = 2;

    private final CoverageAssessment assessment;
    private final Paint paint;
    private final int width;

    /**
     * Returns a heatmap.
     *
     * @param width columns of the terminal; what does not fit beside goes below
     */
    CoverageHeatmap(CoverageAssessment assessment, Paint paint, int width) {
        this.assessment = assessment;
        this.paint = paint;
        this.width = width;
    }

    String write() {
        List<String> attributes = assessment.attributes();
        String across = attributes.isEmpty() ? "" : attributes.get(attributes.size() - 1);
        Map<String, Map<String, SegmentAssessment>> rows = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>();
        List<SegmentAssessment> inOrder =
                assessment.segments().stream().sorted(asOnAPage()).toList();
        for (SegmentAssessment segment : inOrder) {
            String column = segment.segment().valueOf().getOrDefault(across, "");
            columns.add(column);
            rows.computeIfAbsent(row(segment.segment(), across), any -> new LinkedHashMap<>())
                    .put(column, segment);
        }
        int label = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (List<String> block : blocks(List.copyOf(columns), label)) {
            write(text, block, rows, label);
        }
        return text.toString();
    }

    /** Orders segments as the site's heatmap does: by the values of the taxonomy, the unknown one last. */
    private Comparator<SegmentAssessment> asOnAPage() {
        Comparator<SegmentAssessment> order = Comparator.comparingInt(any -> 0);
        for (String attribute : assessment.attributes()) {
            List<String> values = assessment
                    .taxonomy()
                    .attribute(attribute)
                    .map(a -> a.values().stream().map(OddValue::id).toList())
                    .orElse(List.of());
            order = order.thenComparingInt(s -> {
                int at = values.indexOf(s.segment().valueOf().getOrDefault(attribute, OddSegment.UNKNOWN));
                return at < 0 ? values.size() : at;
            });
        }
        return order;
    }

    private String row(OddSegment segment, String across) {
        List<String> values = new ArrayList<>();
        for (String attribute : assessment.attributes()) {
            if (!attribute.equals(across)) {
                values.add(word(segment.valueOf().getOrDefault(attribute, "")));
            }
        }
        return String.join(" ", values);
    }

    private static String word(String value) {
        return value.equals(OddSegment.UNKNOWN) ? "unknown" : VisibleText.of(value);
    }

    private List<List<String>> blocks(List<String> columns, int label) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int used = label;
        for (String column : columns) {
            int cell = cell(column) + GAP;
            if (!block.isEmpty() && used + cell > width) {
                blocks.add(block);
                block = new ArrayList<>();
                used = label;
            }
            block.add(column);
            used += cell;
        }
        blocks.add(block);
        return blocks;
    }

    private static int cell(String column) {
        return Math.max(LEAST_CELL, word(column).length());
    }

    private void write(
            StringBuilder text, List<String> block, Map<String, Map<String, SegmentAssessment>> rows, int label) {
        text.append(" ".repeat(label));
        block.forEach(column -> text.append(" ".repeat(GAP)).append(padded(word(column), cell(column))));
        text.append('\n');
        rows.forEach((name, cells) -> {
            if (block.stream().anyMatch(cells::containsKey)) {
                text.append(padded(name, label));
                for (String column : block) {
                    text.append(" ".repeat(GAP));
                    SegmentAssessment segment = cells.get(column);
                    text.append(segment == null ? " ".repeat(cell(column)) : cell(segment, cell(column)));
                }
                text.append('\n');
            }
        });
        text.append('\n');
    }

    private String cell(SegmentAssessment segment, int size) {
        VerdictMark mark = VerdictMark.of(segment);
        String value =
                segment.figure().map(f -> " " + CoverageWords.number(f.value())).orElse("");
        String shown = mark.character() + value;
        return paint.paint(mark.style(), shown) + " ".repeat(Math.max(0, size - shown.length()));
    }

    private static String padded(String text, int size) {
        return text + " ".repeat(Math.max(0, size - text.length()));
    }
}
