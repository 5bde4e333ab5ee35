package dev.oddline.selection.scoring;

import dev.oddline.source.HiddenCharacters;
import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.Optional;

/**
 * Scores items one by one and counts what was not as it should be.
 *
 * @param <T> what models say
 */
public final class ItemScores<T> {
    private final Scoring<T> scoring;
    private final Empties empties;
    private final Refusals refusals = new Refusals();
    private long renormalised;
    private long empty;
    private long items;

    /** Returns the scores of no items yet. */
    public ItemScores(Scoring<T> scoring, Empties empties) {
        this.scoring = scoring;
        this.empties = empties;
    }

    /** Returns the scores of an item, {@code [measure]}; empty if it was refused. */
    public Optional<double[]> of(Item<T> item) {
        items++;
        double[] scores = new double[scoring.measures().size()];
        Optional<String> refusal = item.scene().codePoints().anyMatch(HiddenCharacters::isHidden)
                ? Optional.of("its id has a character that does not show")
                : refusal(item.said(), scores);
        refusal.ifPresent(reason -> refusals.add(item, reason));
        return refusal.isPresent() ? Optional.empty() : Optional.of(scores);
    }

    /** Writes the scores, or returns why there are none. */
    private Optional<String> refusal(Said<T> said, double[] scores) {
        if (said instanceof Said.Unreadable<T> unreadable) {
            return Optional.of(unreadable.reason());
        }
        if (said instanceof Said.Given<T> given) {
            try {
                renormalised += scoring.score(given.value(), scores) ? 1 : 0;
                return Optional.empty();
            } catch (InvalidInput e) {
                return Optional.of(e.getMessage());
            }
        }
        empty++;
        Arrays.fill(scores, empties == Empties.ZERO ? 0 : Double.NaN);
        return empties == Empties.REFUSE
                ? Optional.of("nothing was scored: say what that means with --empty skip or --empty zero")
                : Optional.empty();
    }

    /** Returns the measures in the order of the scores. */
    public Scoring<T> scoring() {
        return scoring;
    }

    /** Returns what could not be scored. */
    public Refusals refusals() {
        return refusals;
    }

    /** Returns how many items had probabilities that were divided by their sum. */
    public long renormalised() {
        return renormalised;
    }

    /** Returns how many items had nothing to be scored. */
    public long empty() {
        return empty;
    }

    /** Returns the number of items. */
    public long items() {
        return items;
    }
}
