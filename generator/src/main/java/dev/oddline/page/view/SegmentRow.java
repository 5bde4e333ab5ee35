package dev.oddline.page.view;

import java.util.List;

/**
 * All that is known of one ODD segment.
 *
 * @param anchor of the row on its page
 * @param segment its values
 * @param verdict empty word where none is possible
 * @param facts label and figure, in the order of the columns; the same labels in every row of a table
 * @param why the verdict in a sentence
 * @param sources what the figures were read from
 * @param further the rest of the sources, which unfold
 */
public record SegmentRow(
        String anchor,
        String segment,
        Verdict verdict,
        List<SegmentFact> facts,
        Phrase why,
        List<Piece> sources,
        List<Further> further) {

    public SegmentRow {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
        further = List.copyOf(further);
    }

    /**
     * Sources of one sort that are too many to stand with the others.
     *
     * @param said how many they are: {@code and 3 more of its rows}
     */
    public record Further(String said, List<Piece> sources) {
        public Further {
            sources = List.copyOf(sources);
        }
    }

    /** One figure with what it is. */
    public record SegmentFact(String label, String value) {}
}
