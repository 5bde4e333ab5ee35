package dev.oddline.page;

import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.combination.DatasetCombinations.Strength;
import dev.oddline.coverage.combination.DriveRichness;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.combination.TWayCoverage;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the figures of combinations say, in sentences. */
final class CombinationSentences {
    private final Words words;

    CombinationSentences(Words words) {
        this.words = words;
    }

    /** Returns a share of everything, with the decimals that a small one needs. */
    static String percent(double share) {
        double hundredths = 100 * share;
        int decimals = hundredths == 0 || hundredths >= 10 ? 0 : hundredths >= 1 ? 1 : hundredths >= 0.1 ? 2 : 3;
        return Figures.fixed(BigDecimal.valueOf(hundredths), decimals) + "\u00a0%";
    }

    /** Returns how much is covered of each strength, and what the field asks for. */
    Phrase lead(DatasetCombinations combinations) {
        List<Piece> pieces = new ArrayList<>();
        for (Strength strength : combinations.byStrength()) {
            add(pieces, covered(strength.coverage()));
        }
        combinations.byStrength().stream()
                .reduce((smaller, larger) -> larger)
                .flatMap(strength -> field(combinations, strength.field()))
                .ifPresent(sentence -> add(pieces, sentence));
        if (combinations.byStrength().isEmpty()) {
            add(pieces, Phrase.of(words.say("combination.too-few")));
        }
        return new Phrase(pieces);
    }

    /** Returns how many combinations have a scene. */
    Phrase covered(TWayCoverage coverage) {
        return words.phrase(
                "combination.lead",
                Piece.of(
                        words.say(
                                "combination.of",
                                Figures.count(coverage.coveredConfigurations()),
                                Figures.count(coverage.totalConfigurations())),
                        Tone.STRONG),
                Piece.plain(Figures.count(coverage.strength())),
                Piece.plain(percent(coverage.totalVariableValue())));
    }

    /** Returns what events in the field show that the scenes do not; empty where none says anything. */
    Optional<Phrase> field(DatasetCombinations combinations, SetDifference field) {
        if (field.target() == 0) {
            return Optional.empty();
        }
        long outside =
                field.onlyInTarget().stream().filter(one -> !one.isPossible()).count();
        String more = outside == 0 ? "" : " " + words.say("combination.field-outside", Figures.count(outside));
        return Optional.of(words.phrase(
                "combination.field",
                Piece.plain(words.counted(combinations.incidents(), "incident")),
                Piece.plain(Figures.count(field.target())),
                Piece.plain(Figures.count(field.strength())),
                Piece.of(Figures.count(field.onlyInTarget().size()), Tone.STRONG),
                Piece.plain(percent(field.share()) + (more.isEmpty() ? "" : more))));
    }

    /** Returns how much the drives may not have shown yet. */
    Phrase unseen(DatasetCombinations combinations) {
        if (combinations.richness().isEmpty()) {
            return Phrase.of(words.say("combination.no-drives"));
        }
        DriveRichness richness = combinations.richness().get();
        List<Piece> pieces = new ArrayList<>();
        add(
                pieces,
                words.phrase(
                        "combination.kinds",
                        Piece.plain(words.counted(richness.drives(), "drive")),
                        Piece.of(Figures.count(richness.kinds()), Tone.STRONG),
                        Piece.plain(Figures.count(richness.uniques())),
                        Piece.plain(Figures.count(richness.duplicates()))));
        add(
                pieces,
                richness.isAllUnique()
                        ? Phrase.of(words.say("combination.all-unique"))
                        : words.phrase(
                                "combination.richness",
                                Piece.of(Figures.count((long) Math.floor(richness.chaoTwo())), Tone.STRONG),
                                Piece.of(percent(richness.unseenMass()), Tone.STRONG)));
        return new Phrase(pieces);
    }

    private static void add(List<Piece> pieces, Phrase sentence) {
        if (!pieces.isEmpty()) {
            pieces.add(Piece.plain(" "));
        }
        pieces.addAll(sentence.pieces());
    }
}
