package dev.oddline.page;

import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

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
            return Piece.of(words.say("results.no-difference") + ", p " + probability(p), Tone.MUTED);
        }
        return Piece.of(
                words.say(better ? "results.better" : "results.worse") + ", p " + probability(p),
                better ? Tone.OK : Tone.ERR);
    }

    /** Returns one sentence for each way in which some differences were held against chance, each with a blank behind. */
    String bases(List<SegmentChange> changes) {
        EnumSet<ComparisonBasis> bases = EnumSet.noneOf(ComparisonBasis.class);
        changes.forEach(change -> bases.add(change.basis()));
        StringBuilder said = new StringBuilder();
        bases.forEach(basis -> said.append(words.say("comparison.basis-"
                        + basis.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .append(' '));
        return said.toString();
    }

    static String probability(double p) {
        return p < 0.001 ? "<\u00a00.001" : Figures.fixed(BigDecimal.valueOf(p), 3);
    }
}
