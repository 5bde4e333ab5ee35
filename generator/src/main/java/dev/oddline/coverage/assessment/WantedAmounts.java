package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Exposure;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentWanted;
import dev.oddline.coverage.WantedScenes;
import dev.oddline.coverage.WantedScenes.Basis;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Stated;
import dev.oddline.record.Target;
import dev.oddline.record.Target.Wanted;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a target wants of any segment. */
final class WantedAmounts {
    private final Taxonomy taxonomy;
    private final Target target;
    private final RepoPath path;
    private final Definition metric;
    private final Optional<ScenesByCondition> atRandom;
    private final long scenesAtRandom;
    private final SampleSizes sizes;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * What a target states of a part of the ODD.
     *
     * @param segments of which any fits: several where an attribute has several values
     */
    private record Entry(List<OddSegment> segments, Wanted wanted) {
        boolean holds(OddSegment segment, Taxonomy taxonomy) {
            return segments.stream().anyMatch(wide -> taxonomy.liesWithin(segment, wide));
        }

        boolean isNarrowerThan(Entry other, Taxonomy taxonomy) {
            return segments.stream().allMatch(segment -> other.holds(segment, taxonomy))
                    && !other.segments.stream().allMatch(segment -> holds(segment, taxonomy));
        }

        int attributes() {
            return segments.get(0).valueOf().size();
        }
    }

    /**
     * Returns what a target wants.
     *
     * @param path the target's file
     * @param atRandom scenes taken at random, which tell the exposure where nobody states it; empty without any
     */
    WantedAmounts(
            Taxonomy taxonomy, Target target, RepoPath path, Definition metric, Optional<ScenesByCondition> atRandom) {
        this.taxonomy = taxonomy;
        this.target = target;
        this.path = path;
        this.metric = metric;
        this.atRandom = atRandom;
        this.scenesAtRandom = atRandom.map(scenes -> scenes.total().scenes()).orElse(0L);
        this.sizes = new SampleSizes(metric);
        target.segments().stream()
                .flatMap(wanted -> wanted.segment().value().stream()
                        .map(Segments::of)
                        .filter(segments -> !segments.isEmpty())
                        .map(segments -> new Entry(segments, wanted)))
                .sorted(Comparator.comparing(Entry::attributes, Comparator.reverseOrder()))
                .forEach(this::insert);
    }

    /** Puts an entry before all that it is narrower than, else at the end: so whatever is narrower than it stands before it. */
    private void insert(Entry entry) {
        int at = 0;
        while (at < entries.size() && !entry.isNarrowerThan(entries.get(at), taxonomy)) {
            at++;
        }
        entries.add(at, entry);
    }

    /** Returns the segments that the target names, in the order of its file. */
    List<OddSegment> named() {
        return target.segments().stream()
                .flatMap(wanted -> wanted.segment().value().stream())
                .flatMap(values -> Segments.of(values).stream())
                .distinct()
                .toList();
    }

    /**
     * Returns what is wanted of a segment.
     *
     * @param figure what was measured there: how much it varies tells how many scenes a narrow interval needs
     */
    SegmentWanted of(OddSegment segment, Optional<RawFigure> figure) {
        Stated<BigDecimal> required = narrowest(segment, Wanted::required);
        Optional<Requirement> requirement =
                required.value().map(value -> new Requirement(value.doubleValue(), metric.better()));
        Optional<Exposure> exposure = exposure(segment);
        Target.ForAllDriving all = target.forAllDriving();
        return new SegmentWanted(
                requirement,
                most(List.of(
                        wanted(narrowest(segment, Wanted::trainingScenes).value(), Basis.STATED),
                        wanted(part(all.trainingScenes(), exposure), Basis.EXPOSURE))),
                most(List.of(
                        wanted(narrowest(segment, Wanted::evaluationScenes).value(), Basis.STATED),
                        wanted(
                                number(segment, Wanted::intervalWidth)
                                        .flatMap(width -> sizes.forWidth(width, requirement, figure)),
                                Basis.INTERVAL_WIDTH),
                        wanted(
                                number(segment, Wanted::excludedFailureRate).flatMap(sizes::withoutFailure),
                                Basis.NO_FAILURE),
                        wanted(part(all.evaluationScenes(), exposure), Basis.EXPOSURE))),
                exposure,
                new Location(path, spanOf(required)));
    }

    private Optional<Double> number(OddSegment segment, Function<Wanted, Stated<BigDecimal>> field) {
        return narrowest(segment, field).value().map(BigDecimal::doubleValue);
    }

    private static Optional<Long> part(Stated<Long> all, Optional<Exposure> exposure) {
        return all.value()
                .flatMap(scenes -> exposure.map(e -> (long) StrictMath.ceil(scenes * e.share() * (1 - 1e-13))));
    }

    private static Optional<WantedScenes> wanted(Optional<Long> scenes, Basis basis) {
        return scenes.map(n -> new WantedScenes(n, basis));
    }

    private static Optional<WantedScenes> most(List<Optional<WantedScenes>> asked) {
        return asked.stream()
                .flatMap(Optional::stream)
                .reduce((first, next) -> next.scenes() > first.scenes() ? next : first);
    }

    private static Span spanOf(Stated<BigDecimal> required) {
        return required instanceof Stated.Given<BigDecimal> given ? given.span() : Span.START;
    }

    private <T> Stated<T> narrowest(OddSegment segment, Function<Wanted, Stated<T>> field) {
        return entries.stream()
                .filter(entry -> entry.holds(segment, taxonomy))
                .map(entry -> field.apply(entry.wanted()))
                .filter(Stated::isGiven)
                .findFirst()
                .orElseGet(() -> field.apply(target.overall()));
    }

    private Optional<Exposure> exposure(OddSegment segment) {
        Optional<Entry> stating = entries.stream()
                .filter(entry -> entry.wanted().exposure().isGiven())
                .filter(entry -> entry.holds(segment, taxonomy))
                .findFirst();
        if (stating.isEmpty()) {
            return share(segment, 1, scenesAtRandom).map(share -> new Exposure(share, Exposure.Basis.ESTIMATED));
        }
        double stated = stating.get().wanted().exposure().value().orElseThrow().doubleValue();
        List<OddSegment> wide = stating.get().segments();
        if (wide.equals(List.of(segment))) {
            return Optional.of(new Exposure(stated, Exposure.Basis.STATED));
        }
        long inWide = atRandom.map(scenes -> scenes.inAny(wide).scenes()).orElse(0L);
        return share(segment, stated, inWide).map(share -> new Exposure(share, Exposure.Basis.DIVIDED));
    }

    private Optional<Double> share(OddSegment segment, double whole, long scenes) {
        return scenes == 0
                ? Optional.empty()
                : atRandom.map(random -> random.in(segment))
                        .map(Amount::scenes)
                        .map(in -> StrictMath.min(1, whole * in / scenes));
    }
}
