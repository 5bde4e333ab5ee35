package dev.oddline.selection.scoring;

import java.io.IOException;

/**
 * Scores items and counts what was not as it should be.
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

    /** Returns the scores of a block, which are not counted yet; several threads may ask at the same time. */
    public ScoredBlock of(OutputBlock<T> block) throws IOException {
        ScoredBlock scored = new ScoredBlock(block, scoring.measures().size());
        block.show(new Scorer<>(scoring, empties, scored));
        return scored;
    }

    private record Scorer<T>(Scoring<T> scoring, Empties empties, ScoredBlock scored) implements SaidReader<T> {
        @Override
        public void given(int from, int rows, T said) {
            scoring.score(said, from, rows, scored);
        }

        @Override
        public void nothing(int row) {
            scored.nothing(row, empties == Empties.ZERO ? 0 : Double.NaN);
            if (empties == Empties.REFUSE) {
                scored.refuse(row, "nothing was scored: say what that means with --empty skip or --empty zero");
            }
        }

        @Override
        public void unreadable(int row, String reason) {
            scored.refuse(row, reason);
        }
    }

    /** Counts a block. Its refusals are not among {@link #refusals} by that. */
    public void count(ScoredBlock scored) {
        items += scored.size();
        renormalised += scored.renormalised();
        empty += scored.empty();
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
