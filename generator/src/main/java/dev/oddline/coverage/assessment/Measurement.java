package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.source.Location;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one evaluation says of one metric.
 *
 * @param attributes those that the segment table has columns for, in their order; none without a table
 * @param rows of the segment table, in its order
 * @param perScene the value of each scene, where there is a table of them and the scenes' conditions are known
 * @param isLost whether a table speaks of the metric and can't be read to its end: nothing of it counts
 * @param caveats what would be needed and can't be read
 */
record Measurement(
        Definition metric,
        Taxonomy taxonomy,
        List<String> attributes,
        List<MeasuredRow> rows,
        Optional<PerSceneValues> perScene,
        boolean isLost,
        List<Caveat> caveats) {

    Measurement {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
        caveats = List.copyOf(caveats);
    }

    boolean isEmpty() {
        return rows.isEmpty() && perScene.isEmpty() && !isLost;
    }

    /** Returns what is said of a cell of some attributes that neither a row nor a scene lies in. */
    Measured ofNone(Collection<String> axes) {
        if (isLost) {
            return new Measured.Missing(Standing.Reason.TABLE_NOT_READ);
        }
        return attributes.containsAll(axes) || perScene.isPresent()
                ? new Measured.Nothing()
                : new Measured.Missing(Standing.Reason.ATTRIBUTE_NOT_MEASURED);
    }

    /** Returns what is said of each cell; a cell that is missing has nothing. */
    Map<OddSegment, Measured> by(Cells cells, List<String> axes) {
        Map<OddSegment, List<PerSceneValues.Value>> values =
                perScene.map(p -> p.by(cells)).orElse(Map.of());
        Map<OddSegment, List<MeasuredRow>> rowsOf = new HashMap<>();
        if (attributes.containsAll(axes)) {
            rows.forEach(row -> cells.of(row.conditions())
                    .forEach(cell -> rowsOf.computeIfAbsent(cell, any -> new ArrayList<>())
                            .add(row)));
        }
        Set<OddSegment> all = new HashSet<>(values.keySet());
        all.addAll(rowsOf.keySet());
        Map<OddSegment, Measured> measured = new HashMap<>();
        for (OddSegment cell : all) {
            measured.put(cell, measured(rowsOf.getOrDefault(cell, List.of()), values.getOrDefault(cell, List.of())));
        }
        return measured;
    }

    /** Returns what is said of one segment. */
    Measured of(OddSegment segment) {
        return ofAny(List.of(segment));
    }

    /** Returns what is said of several segments of the same attributes together. */
    Measured ofAny(List<OddSegment> segments) {
        List<PerSceneValues.Value> values = perScene.map(p -> p.inAny(segments)).orElse(List.of());
        boolean hasColumns = segments.stream()
                .allMatch(s -> attributes.containsAll(s.valueOf().keySet()));
        List<MeasuredRow> inside = !hasColumns
                ? List.of()
                : rows.stream().filter(row -> isInAny(segments, row)).toList();
        return inside.isEmpty() && values.isEmpty()
                ? ofNone(segments.stream()
                        .flatMap(s -> s.valueOf().keySet().stream())
                        .toList())
                : measured(inside, values);
    }

    private boolean isInAny(List<OddSegment> segments, MeasuredRow row) {
        for (OddSegment segment : segments) {
            if (taxonomy.membership(segment, row.conditions()) == Membership.IN) {
                return true;
            }
        }
        return false;
    }

    /** Rows are added up only if each has a number; one that counted nothing is no part of the whole. */
    private Measured measured(List<MeasuredRow> inside, List<PerSceneValues.Value> values) {
        List<MeasuredRow> parts = inside.stream()
                .filter(row ->
                        row.missing().isEmpty() || row.isUnusable() || !row.n().equals(Optional.of(0L)))
                .toList();
        Optional<Standing.Reason> missing =
                parts.stream().flatMap(row -> row.missing().stream()).findFirst();
        if (parts.size() == 1 && missing.isEmpty()) {
            return new Measured.Found(ofRow(parts.get(0), values));
        }
        if (parts.size() > 1 && missing.isEmpty()) {
            Optional<RawFigure> sum = sum(parts, values);
            if (sum.isPresent()) {
                return new Measured.Found(sum.get());
            }
        }
        if (!values.isEmpty() && (metric.is(MetricKind.PROPORTION) || metric.is(MetricKind.MEAN))) {
            return new Measured.Found(ofValues(values));
        }
        if (inside.isEmpty()) {
            return new Measured.Nothing();
        }
        return new Measured.Missing(missing.orElse(
                parts.isEmpty() ? inside.get(0).missing().orElseThrow() : Standing.Reason.DOES_NOT_ADD_UP));
    }

    private RawFigure ofRow(MeasuredRow row, List<PerSceneValues.Value> values) {
        FigureIntervals intervals = new FigureIntervals(metric);
        return new RawFigure(
                row.value().number().orElseThrow().doubleValue(),
                row.n(),
                row.unitCounted(),
                intervals.counts(row),
                scenes(row, values),
                intervals.ofRow(row, values),
                List.of(row.at()));
    }

    private static Optional<Long> scenes(MeasuredRow row, List<PerSceneValues.Value> values) {
        if (FigureIntervals.countsScenes(row.unitCounted())) {
            return row.n();
        }
        return values.isEmpty() ? Optional.empty() : Optional.of((long) values.size());
    }

    /** Returns the proportion of all rows together; empty unless each states its counts, in one unit. */
    private Optional<RawFigure> sum(List<MeasuredRow> parts, List<PerSceneValues.Value> values) {
        FigureIntervals intervals = new FigureIntervals(metric);
        long successes = 0;
        long trials = 0;
        for (MeasuredRow part : parts) {
            Optional<Proportion> counts = intervals.counts(part);
            if (counts.isEmpty() || !part.unitCounted().equals(parts.get(0).unitCounted())) {
                return Optional.empty();
            }
            successes += counts.get().successes();
            trials += counts.get().trials();
        }
        if (trials == 0) {
            return Optional.empty();
        }
        Proportion counts = new Proportion(successes, trials);
        boolean scenes = FigureIntervals.countsScenes(parts.get(0).unitCounted());
        return Optional.of(new RawFigure(
                counts.rate() * metric.whole(),
                Optional.of(trials),
                parts.get(0).unitCounted(),
                Optional.of(counts),
                scenes ? Optional.of(trials) : Optional.empty(),
                intervals.ofCounts(counts, values),
                parts.stream().map(MeasuredRow::at).toList()));
    }

    private RawFigure ofValues(List<PerSceneValues.Value> values) {
        Sample sample = Sample.of(
                metric.id().value(),
                values.stream().mapToDouble(PerSceneValues.Value::value).toArray());
        FigureIntervals intervals = new FigureIntervals(metric);
        Optional<Proportion> counts = intervals.passing(values);
        FigureInterval interval =
                counts.map(c -> intervals.ofCounts(c, values)).orElseGet(() -> DriveResampling.interval(values));
        Location first = perScene.orElseThrow().first();
        return new RawFigure(
                counts.map(c -> c.rate() * metric.whole()).orElse(sample.mean()),
                Optional.of((long) values.size()),
                Optional.of("scene"),
                counts,
                Optional.of((long) values.size()),
                interval,
                List.of(first));
    }
}
