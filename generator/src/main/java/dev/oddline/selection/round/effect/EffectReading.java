package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.SeedComparison;
import dev.oddline.odd.Membership;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a round changed. */
final class EffectReading {
    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final RoundLinks links;
    private final Gains gains;
    private final EfficiencyCurves curves;
    private final SeedComparison bySegment;

    EffectReading(Catalog catalog, SceneCounting counting, RoundLinks links) {
        this.catalog = catalog;
        this.taxonomies = counting.taxonomies();
        this.links = links;
        TrainingSizes sizes = new TrainingSizes(catalog, counting);
        Values values = new Values(catalog, links);
        this.gains = new Gains(values, sizes);
        this.curves = new EfficiencyCurves(values, sizes);
        this.bySegment = new SeedComparison(catalog, counting.taxonomies(), counting.tables());
    }

    RoundEffect of(Sampling round, Funnel funnel, Answer<PoolTable> pool, Set<String> delivered) throws IOException {
        Optional<RecordId> own = version(round);
        Optional<RecordId> before = round.comparison().labelledBefore().value();
        Answer<RecordId> control = control(round);
        if (own.isEmpty()) {
            return new RoundEffect(
                    List.of(),
                    List.of(),
                    List.of(),
                    Answer.none(Obstacle.NO_VERSION),
                    Answer.none(control.why().orElse(Obstacle.NO_VERSION)));
        }
        long labels = funnel.labels().figure().map(Funnel.Labels::delivered).orElse(0L);
        Answer<List<Gain>> overBefore = before.isEmpty()
                ? Answer.none(Obstacle.NO_LABELLED_BEFORE)
                : gains.of(Gain.Against.BEFORE, before.get(), own.get(), labels);
        Answer<List<Gain>> overControl = control.figure().isEmpty()
                ? Answer.none(control.why().orElseThrow())
                : gains.of(Gain.Against.CONTROL, control.figure().orElseThrow(), own.get(), labels);
        MeasureOrder order = order(round);
        List<Gain> all = new ArrayList<>(overControl.figure().orElse(List.of()));
        all.addAll(overBefore.figure().orElse(List.of()));
        all.sort(Comparator.comparing(Gain::measure, order));
        List<EfficiencyCurve> drawn = new ArrayList<>(curves.of(started(round), own.get(), control));
        drawn.sort(Comparator.comparing(EfficiencyCurve::measure, order));
        return new RoundEffect(
                all,
                segments(all, pool, delivered),
                drawn,
                overBefore.map(found -> Gain.Against.BEFORE),
                overControl.map(found -> Gain.Against.CONTROL));
    }

    /** Returns the dataset version that a round's labels went into: the first by id where several name it. */
    private Optional<RecordId> version(Sampling round) {
        return links.versions(round.id()).stream().map(Dataset::id).findFirst();
    }

    private MeasureOrder order(Sampling round) {
        return new MeasureOrder(
                catalog, round.round().task().value().map(links::targets).orElse(List.of()));
    }

    private Answer<RecordId> control(Sampling round) {
        if (round.comparison().controlOf().isGiven()) {
            return Answer.none(Obstacle.IS_CONTROL);
        }
        Optional<Sampling> control = links.control(round);
        if (control.isEmpty()) {
            return Answer.none(Obstacle.NO_CONTROL);
        }
        return version(control.get()).map(Answer::of).orElseGet(() -> Answer.none(Obstacle.CONTROL_NOT_IN_VERSION));
    }

    /** Returns what the rounds before started from, and last what this one did. */
    private List<RecordId> started(Sampling round) {
        List<RecordId> versions = new ArrayList<>();
        Set<RecordId> seen = new HashSet<>();
        for (Sampling before : links.before(RoundInQuestion.of(catalog, round))) {
            if (before.comparison().controlOf().value().isEmpty()) {
                before.comparison().labelledBefore().value().filter(seen::add).ifPresent(versions::add);
            }
        }
        Optional<RecordId> own = round.comparison().labelledBefore().value();
        own.ifPresent(versions::remove);
        own.ifPresent(versions::add);
        return versions;
    }

    /** Compares the first runs of each pair of arms, and with them all that differ in their seeds only. */
    private List<SegmentGains> segments(List<Gain> all, Answer<PoolTable> pool, Set<String> delivered)
            throws IOException {
        List<SegmentGains> found = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Gain gain : all) {
            Optional<Run> first = run(gain.first());
            Optional<Run> second = run(gain.second());
            if (gain.measure().by() == Measure.By.RUN
                    && first.isPresent()
                    && second.isPresent()
                    && seen.add(List.of(
                            gain.against(), first.get().id(), second.get().id()))) {
                for (PerformanceComparison comparison : compared(first.get(), second.get())) {
                    if (comparison.obstacles().isEmpty()) {
                        found.add(gains(gain.against(), comparison, pool, delivered));
                    }
                }
            }
        }
        return found;
    }

    private SegmentGains gains(
            Gain.Against against, PerformanceComparison comparison, Answer<PoolTable> pool, Set<String> delivered) {
        RecordId words = new RecordId(Kind.ODD, comparison.taxonomy().id());
        Optional<ScenesInWords> scenes = pool.figure().flatMap(table -> ScenesInWords.of(table, taxonomies, words));
        return new SegmentGains(
                against,
                comparison,
                comparison.changes().stream()
                        .map(change -> new SegmentGain(
                                change,
                                scenes.map(counted -> counted.count(change.segment(), delivered, Membership.IN))))
                        .toList());
    }

    private Optional<Run> run(Gain.Arm arm) {
        return arm.by().stream().findFirst().flatMap(id -> catalog.find(id, Run.class));
    }

    private List<PerformanceComparison> compared(Run first, Run second) throws IOException {
        try {
            return bySegment.of(first, second);
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return List.of();
        }
    }
}
