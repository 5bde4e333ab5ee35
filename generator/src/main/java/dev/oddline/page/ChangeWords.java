package dev.oddline.page;

import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.PartChange;
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

    /** Returns better, worse or no difference shown, with the adjusted p. */
    Piece result(SegmentChange change, boolean better) {
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
        return Piece.of(
                words.say(better ? "results.better" : "results.worse") + ", p\u00a0" + probability(p),
                better ? Tone.OK : Tone.ERR);
    }

    /** Returns how much a difference of an ODD segment rests on, such as {@code 49 scenes}. */
    String sample(SegmentChange change) {
        return sample(change, Optional.of("scene"));
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
     * Returns one sentence for each way in which differences of ODD segments, which count scenes, were held against chance;
     * each with a blank behind.
     */
    String bases(List<SegmentChange> changes) {
        Map<ComparisonBasis, Set<String>> counted = new EnumMap<>(ComparisonBasis.class);
        changes.forEach(change -> counted.put(change.basis(), Set.of(words.unit("scene"))));
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
