package dev.oddline.report;

import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;

/** How a segment's standing looks on a terminal: one character and a colour. */
enum VerdictMark {
    COVERED("✓", Style.OK, "covered"),
    THIN_BUT_PASSING("~", Style.OK, "thin but passing"),
    INCONCLUSIVE("○", Style.PLAIN, "inconclusive"),
    INCONCLUSIVE_NEED_DATA("◌", Style.PLAIN, "inconclusive, needs data"),
    NOT_EVALUATED("□", Style.WARNING, "not evaluated"),
    DATA_SHORTAGE("↓", Style.WARNING, "data shortage"),
    DATA_STILL_HELPS("↗", Style.WARNING, "data still helps"),
    PERFORMANCE_GAP_CAUSE_UNKNOWN("◆", Style.ERROR, "cause unknown"),
    MODELLING_PROBLEM("■", Style.ERROR, "modelling problem"),
    NO_DATA("×", Style.ERROR, "no data"),
    NOT_MEASURABLE("-", Style.DIM, "not measurable"),
    UNKNOWN("?", Style.DIM, "unknown value"),
    NOT_IN_ODD("/", Style.DIM, "not in the ODD");

    private final String character;
    private final Style style;
    private final String word;

    VerdictMark(String character, Style style, String word) {
        this.character = character;
        this.style = style;
        this.word = word;
    }

    static VerdictMark of(GapVerdict verdict) {
        return valueOf(verdict.name());
    }

    static VerdictMark of(SegmentAssessment segment) {
        Standing standing = segment.standing();
        return standing.verdict().map(VerdictMark::of).orElseGet(() -> {
            if (standing instanceof Standing.NotInOdd) {
                return NOT_IN_ODD;
            }
            return standing instanceof Standing.UnknownValues ? UNKNOWN : NOT_MEASURABLE;
        });
    }

    String character() {
        return character;
    }

    Style style() {
        return style;
    }

    String word() {
        return word;
    }
}
