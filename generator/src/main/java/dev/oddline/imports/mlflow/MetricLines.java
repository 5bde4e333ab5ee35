package dev.oddline.imports.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a metric file: time, value, step, and what later releases append. The oldest have no step.
 *
 * @param lines those that could be read, in order
 * @param bad numbers of those that could not
 */
record MetricLines(List<Line> lines, List<Integer> bad) {

    MetricLines {
        lines = List.copyOf(lines);
        bad = List.copyOf(bad);
    }

    /**
     * One line.
     *
     * @param rest the fields after the step
     */
    record Line(MetricPoint point, List<String> rest) {}

    static MetricLines parse(String text) {
        List<Line> lines = new ArrayList<>();
        List<Integer> bad = new ArrayList<>();
        String[] written = text.split("\n", -1);
        int width = 0;
        for (int i = 0; i < written.length; i++) {
            String[] fields = written[i].strip().split("\\s+");
            if (fields[0].isEmpty()) {
                continue;
            }
            // A last line without its end and shorter than the one before was cut off while it was written.
            boolean cutOff = i == written.length - 1 && fields.length < width;
            Optional<Line> line = cutOff ? Optional.empty() : line(fields);
            line.ifPresent(lines::add);
            if (line.isEmpty()) {
                bad.add(i + 1);
            }
            width = fields.length;
        }
        return new MetricLines(lines, bad);
    }

    List<MetricPoint> points() {
        return lines.stream().map(Line::point).toList();
    }

    private static Optional<Line> line(String[] fields) {
        if (fields.length < 2) {
            return Optional.empty();
        }
        Optional<Long> time = Millis.parse(fields[0]);
        Optional<MetricValue> value = MetricValue.parse(fields[1]);
        Optional<Long> step = fields.length < 3 ? Optional.of(0L) : Millis.parse(fields[2]);
        if (time.isEmpty() || value.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = List.of(fields).subList(Math.min(3, fields.length), fields.length);
        return Optional.of(new Line(new MetricPoint(step.get(), time.get(), value.get()), rest));
    }
}
