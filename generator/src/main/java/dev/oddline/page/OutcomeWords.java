package dev.oddline.page;

import dev.oddline.coverage.evidence.CriterionOutcome;
import dev.oddline.coverage.evidence.Mending;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.util.Locale;

/** The words and colours of what evaluations prove. */
final class OutcomeWords {
    private final Words words;

    OutcomeWords(Words words) {
        this.words = words;
    }

    Piece of(CriterionOutcome outcome) {
        return switch (outcome) {
            case MET -> Piece.of(words.say("measure.met"), Tone.OK);
            case MISSED -> Piece.of(words.say("measure.missed"), Tone.ERR);
            case UNPROVEN -> Piece.of(words.say("measure.unproven"), Tone.WARN);
            case INTERVAL_NOT_STATED -> Piece.of(words.say("results.no-interval"), Tone.WARN);
            case DIRECTION_NOT_STATED -> Piece.of(words.say("criterion.no-direction"), Tone.WARN);
            case TABLE_NOT_READ -> Piece.of(words.say("criterion.not-read"), Tone.ERR);
            case NO_FIGURE -> Piece.of(words.say("criterion.no-figure"), Tone.WARN);
        };
    }

    Piece of(Mending mending) {
        return Piece.of(
                words.say("mending." + mending.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                switch (mending) {
                    case SHOWN -> Tone.OK;
                    case NOT_SHOWN, DIRECTION_NOT_STATED, NOT_EVALUATED -> Tone.WARN;
                    case NO_BETTER, SHOWN_WORSE -> Tone.ERR;
                });
    }
}
