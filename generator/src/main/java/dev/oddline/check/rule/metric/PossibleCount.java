package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.CountedUnits;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * How many scenes a metric can have been measured on: those of the dataset version that was evaluated.
 *
 * @param dataset where the number stands
 * @param scenes number of rows of its table, or of scenes of its splits
 */
record PossibleCount(Optional<RecordId> dataset, long scenes) {
    private static final PossibleCount ANY = new PossibleCount(Optional.empty(), Long.MAX_VALUE);

    /** Returns the number of an evaluation; any, where no record tells it. */
    static PossibleCount of(Catalog catalog, Evaluation evaluation) {
        return evaluation
                .material()
                .dataset()
                .value()
                .flatMap(id -> catalog.find(id, Dataset.class)
                        .flatMap(dataset -> scenes(dataset.contents()))
                        .map(scenes -> new PossibleCount(Optional.of(id), scenes)))
                .orElse(ANY);
    }

    /** Returns the number of what is no evaluation: nobody says what it was measured on. */
    static PossibleCount any() {
        return ANY;
    }

    private static Optional<Long> scenes(Dataset.Contents contents) {
        return contents.sceneTable()
                .value()
                .flatMap(table -> table.rows().value())
                .or(contents::scenes);
    }

    /**
     * Returns what is wrong with a number of units.
     *
     * @param hasValue whether there is a value that was measured on them
     * @param unit as it is written
     */
    Optional<Message> fault(String metric, boolean hasValue, BigDecimal n, String unit) {
        if (n.signum() == 0) {
            return hasValue ? Optional.of(Message.of("impossible-count.none", metric)) : Optional.empty();
        }
        boolean isTooMany = CountedUnits.areScenes(unit.strip().toLowerCase(Locale.ROOT))
                && n.compareTo(BigDecimal.valueOf(scenes)) > 0;
        return isTooMany
                ? dataset.map(id -> Message.of("impossible-count.more", metric, n.toPlainString(), id, scenes))
                : Optional.empty();
    }

    /** Returns what helps with a number of units. */
    static Message help(BigDecimal n) {
        return Message.of(n.signum() == 0 ? "impossible-count.none-help" : "impossible-count.more-help");
    }
}
