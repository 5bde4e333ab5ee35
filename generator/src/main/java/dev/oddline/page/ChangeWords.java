package dev.oddline.page;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SeedPower;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says whether a difference is shown, and how it was held against chance. */
final class ChangeWords {
    private static final double LEVEL = 0.05;

    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** Returns better, worse, that nobody says which it is, or no difference shown; with the adjusted p. */
    Piece result(SegmentChange change, AssessedMetric metric) {
        if (change.adjustedP().isEmpty()) {
            return Piece.of(
                    words.say(
                            change.basis() == ComparisonBasis.ONE_SEED ? "comparison.one-seed" : "comparison.no-test"),
                    Tone.MUTED);
        }
        double p = change.adjustedP().get();
        if (p >= LEVEL) {
            return Piece.of(words.say("results.no-difference") + ", p\u00a0" + probability(p), Tone.MUTED);
        }
        if (metric.better().isEmpty()) {
            return Piece.of(words.say("results.undirected") + ", p\u00a0" + probability(p), Tone.STRONG);
        }
        boolean better = metric.isBetter(change.difference());
        return Piece.of(
                words.say(better ? "results.better" : "results.worse") + ", p\u00a0" + probability(p),
                better ? Tone.OK : Tone.ERR);
    }

    /** Returns the least difference that seeds which show none would have found, as it goes on behind the result; empty where they tell none. */
    Optional<Piece> foundFrom(SeedPower power, MetricText text) {
        return power.detectable()
                .map(least -> Piece.of(", " + words.say("comparison.found-from", text.rough(least)), Tone.MUTED));
    }

    /** Returns that groups of seeds can show no difference. */
    String tooFew(SeedPower power) {
        return words.say(
                "comparison.too-few-seeds",
                Figures.count(power.first()),
                Figures.count(power.second()),
                probability(power.leastP()));
    }

    /** Returns how much a difference of an ODD segment rests on, such as {@code 49 scenes}. */
    String sample(SegmentChange change) {
        return sample(change, change.unitCounted());
    }

    /**
     * Returns the same of a figure that counts one thing or another.
     *
     * @param unit what both sides counted, such as {@code case}; empty where they do not say, or differ
     */
    String sample(SegmentChange change, Optional<String> unit) {
        Optional<String> counted = switch (change.basis()) {
            case PAIRED_PASS_OR_FAIL, COUNTS, INTERVALS -> unit;
            case PAIRED_BY_DRIVE -> Optional.of("drive");
            case SEEDS, ONE_SEED -> Optional.of("run");
            case NONE -> Optional.empty(); // of scenes or of their drives, as far as the test came
        };
        return words.sample(change.n(), counted);
    }

    /**
     * Returns one sentence for each way in which differences of ODD segments were held against chance, each with a blank
     * behind. What nobody says the unit of counts scenes.
     */
    String bases(List<SegmentChange> changes) {
        Map<ComparisonBasis, Set<String>> counted = new EnumMap<>(ComparisonBasis.class);
        changes.forEach(change -> counted.computeIfAbsent(change.basis(), any -> new TreeSet<>())
                .add(words.unit(change.unitCounted().orElse("scene"))));
        return said(counted);
    }

    /** Returns the same of figures that count one thing or another: scenes, objects, cases. */
    String basesOfParts(List<PartChange> parts) {
        Map<ComparisonBasis, Set<String>> counted = new EnumMap<>(ComparisonBasis.class);
        for (PartChange part : parts) {
            part.change()
                    .ifPresent(change -> counted.computeIfAbsent(change.basis(), any -> new TreeSet<>())
                            .add(words.unit(part.unitCounted().orElse("unit"))));
        }
        return said(counted);
    }

    private String said(Map<ComparisonBasis, Set<String>> counted) {
        StringBuilder said = new StringBuilder();
        counted.forEach((basis, units) -> said.append(words.say(
                        "comparison.basis-"
                                + basis.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        String.join(" " + words.say("unit.and") + " ", units)))
                .append(' '));
        return said.toString();
    }

    static String probability(double p) {
        return p < 0.001 ? "<\u00a00.001" : Figures.fixed(BigDecimal.valueOf(p), 3);
    }
}
