package dev.oddline.report;

import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;

/** How a segment's standing looks on a terminal: one character and a colour. */
enum VerdictMark {
    COVERED("✓", Style.OK),
    THIN_BUT_PASSING("~", Style.PLAIN),
    INCONCLUSIVE("○", Style.PLAIN),
    INCONCLUSIVE_NEED_DATA("◌", Style.PLAIN),
    NOT_EVALUATED("□", Style.WARNING),
    DATA_SHORTAGE("↓", Style.WARNING),
    DATA_STILL_HELPS("↗", Style.WARNING),
    PERFORMANCE_GAP_CAUSE_UNKNOWN("◆", Style.ERROR),
    MODELLING_PROBLEM("■", Style.ERROR),
    NO_DATA("×", Style.ERROR),
    NOT_MEASURABLE("-", Style.DIM),
    UNKNOWN("?", Style.DIM),
    NOT_IN_ODD("/", Style.DIM);

    private final String character;
    private final Style style;

    VerdictMark(String character, Style style) {
        this.character = character;
        this.style = style;
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

    /** Returns the key of its name in the catalogue. */
    String key() {
        return switch (this) {
            case NOT_MEASURABLE -> "coverage.absence.not-measurable";
            case UNKNOWN -> "coverage.absence.unknown-value";
            case NOT_IN_ODD -> "coverage.absence.excluded";
            case COVERED,
                    THIN_BUT_PASSING,
                    INCONCLUSIVE,
                    INCONCLUSIVE_NEED_DATA,
                    NOT_EVALUATED,
                    DATA_SHORTAGE,
                    DATA_STILL_HELPS,
                    PERFORMANCE_GAP_CAUSE_UNKNOWN,
                    MODELLING_PROBLEM,
                    NO_DATA -> "coverage.verdict." + CoverageWords.key(this);
        };
    }
}
