package dev.oddline.page;

import dev.oddline.coverage.Standing;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.Mark;

/** Why a cell of a heatmap has no verdict. */
enum Absence {
    NOT_MEASURABLE(Fill.NOT_MEASURABLE, Mark.DASH),
    UNKNOWN_VALUE(Fill.UNKNOWN_VALUE, Mark.QUESTION),
    EXCLUDED(Fill.BLANK, Mark.STROKE);

    private final Fill fill;
    private final Mark mark;

    Absence(Fill fill, Mark mark) {
        this.fill = fill;
        this.mark = mark;
    }

    /** Returns which it is of a segment that is not judged. */
    static Absence of(Standing standing) {
        if (standing instanceof Standing.NotInOdd) {
            return EXCLUDED;
        }
        return standing instanceof Standing.UnknownValues ? UNKNOWN_VALUE : NOT_MEASURABLE;
    }

    Fill fill() {
        return fill;
    }

    Mark mark() {
        return mark;
    }
}
