package dev.oddline.page;

import dev.oddline.coverage.GapVerdict;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.Mark;
import dev.oddline.page.view.Verdict;
import java.util.List;
import java.util.Locale;

/** How verdicts on ODD segments, and the kinds of cells without a figure, look: hue for passing, hatching for too little data. */
final class VerdictLook {
    /** The order in which verdicts are listed: what passes first, what fails last. */
    static final List<GapVerdict> ORDER = List.of(
            GapVerdict.COVERED,
            GapVerdict.THIN_BUT_PASSING,
            GapVerdict.INCONCLUSIVE,
            GapVerdict.INCONCLUSIVE_NEED_DATA,
            GapVerdict.DATA_SHORTAGE,
            GapVerdict.DATA_STILL_HELPS,
            GapVerdict.MODELLING_PROBLEM,
            GapVerdict.PERFORMANCE_GAP_CAUSE_UNKNOWN,
            GapVerdict.NO_DATA,
            GapVerdict.NOT_EVALUATED);

    private final Words words;

    VerdictLook(Words words) {
        this.words = words;
    }

    /** Returns a verdict with the number of segments that have it. */
    Verdict of(GapVerdict verdict, String count) {
        return new Verdict(fill(verdict), mark(verdict), isHatched(verdict), word(verdict), count);
    }

    /** Returns the name of a verdict. */
    String word(GapVerdict verdict) {
        return words.coverage("verdict." + key(verdict));
    }

    /** Returns what a verdict asks for. */
    String advice(GapVerdict verdict) {
        return words.say("verdict-advice." + key(verdict));
    }

    /** Returns a choice as it stands in the keys of the catalogue. */
    static String key(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns one of the kinds of cells without a figure. */
    Verdict of(Absence absence, String count) {
        return new Verdict(absence.fill(), absence.mark(), false, words.coverage("absence." + key(absence)), count);
    }

    /** Returns what a kind of cell without a figure means. */
    String advice(Absence absence) {
        return words.say("absence-advice." + key(absence));
    }

    private static Fill fill(GapVerdict verdict) {
        return switch (verdict) {
            case COVERED, THIN_BUT_PASSING -> Fill.COVERED;
            case INCONCLUSIVE, INCONCLUSIVE_NEED_DATA -> Fill.INCONCLUSIVE;
            case DATA_SHORTAGE -> Fill.DATA_SHORTAGE;
            case DATA_STILL_HELPS -> Fill.DATA_STILL_HELPS;
            case PERFORMANCE_GAP_CAUSE_UNKNOWN -> Fill.CAUSE_UNKNOWN;
            case MODELLING_PROBLEM -> Fill.MODELLING_PROBLEM;
            case NO_DATA -> Fill.NO_DATA;
            case NOT_EVALUATED -> Fill.NOT_EVALUATED;
        };
    }

    private static boolean isHatched(GapVerdict verdict) {
        return switch (verdict) {
            case THIN_BUT_PASSING, INCONCLUSIVE_NEED_DATA, DATA_SHORTAGE -> true;
            case COVERED,
                    INCONCLUSIVE,
                    DATA_STILL_HELPS,
                    PERFORMANCE_GAP_CAUSE_UNKNOWN,
                    MODELLING_PROBLEM,
                    NO_DATA,
                    NOT_EVALUATED -> false;
        };
    }

    private static Mark mark(GapVerdict verdict) {
        return switch (verdict) {
            case COVERED -> Mark.CHECK;
            case THIN_BUT_PASSING -> Mark.CHECK_DASHED;
            case INCONCLUSIVE -> Mark.RING;
            case INCONCLUSIVE_NEED_DATA -> Mark.RING_DASHED;
            case DATA_SHORTAGE -> Mark.DOWN;
            case DATA_STILL_HELPS -> Mark.RISING;
            case PERFORMANCE_GAP_CAUSE_UNKNOWN -> Mark.DIAMOND;
            case MODELLING_PROBLEM -> Mark.SQUARE;
            case NO_DATA -> Mark.CROSS;
            case NOT_EVALUATED -> Mark.DASH;
        };
    }
}
