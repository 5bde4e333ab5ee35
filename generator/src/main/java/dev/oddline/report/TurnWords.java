package dev.oddline.report;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.VerdictTurn;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.RecordId;
import java.util.Optional;

/** What a change does to the verdicts on a target's ODD segments, in words. */
record TurnWords(MessageCatalogue messages) {

    /** Returns which evaluations are held against each other: {@code ev-1 → ev-2}, or the only one with a word. */
    String evaluations(CoverageChange change) {
        Optional<RecordId> before = change.before().map(one -> one.subject().evaluation());
        Optional<RecordId> after = change.after().map(one -> one.subject().evaluation());
        if (before.isEmpty() || after.isEmpty()) {
            String key = before.isEmpty() ? "report.change.first-held" : "report.change.no-longer-held";
            return say(key, before.or(() -> after).map(RecordId::value).orElse(""));
        }
        return before.equals(after)
                ? after.get().value()
                : before.get().value() + " → " + after.get().value();
    }

    /** Returns the verdicts of a target that has an assessment on one side only: {@code 4 data shortage, 2 covered}. */
    String only(CoverageChange change) {
        return change.after().or(change::before).map(coverage()::counts).orElse("");
    }

    /** Returns the segment, its values in the order of the assessment's attributes. */
    static String segment(CoverageChange change, VerdictTurn turn) {
        return CoverageWords.segment(
                turn.segment(),
                change.after().map(CoverageAssessment::attributes).orElseThrow());
    }

    /** Returns the verdict, or the word for why there is none. */
    String verdict(SegmentAssessment segment) {
        return coverage().word(VerdictMark.of(segment));
    }

    /** Returns what the verdicts rest on, once where it is the same; and the requirement where it is another one. */
    String evidence(VerdictTurn turn) {
        String before = evidence(turn.before());
        String after = evidence(turn.after());
        String all = before.equals(after) ? after : before + " → " + after;
        String requirement = requirement(turn);
        return requirement.isEmpty() ? all : all + "; " + requirement;
    }

    /** Returns how the requirement changed; empty where it did not. */
    private String requirement(VerdictTurn turn) {
        Optional<Requirement> before = turn.before().wanted().requirement();
        Optional<Requirement> after = turn.after().wanted().requirement();
        return before.equals(after) ? "" : say("report.change.required", required(before), required(after));
    }

    private static String required(Optional<Requirement> required) {
        return required.map(Requirement::value).map(CoverageWords::number).orElse("–");
    }

    private String evidence(SegmentAssessment segment) {
        String trained = segment.volume()
                .training()
                .map(Amount::scenes)
                .map(CoverageWords::scenes)
                .orElseGet(() -> say("report.change.training-unknown"));
        return say("report.change.evidence", coverage().figure(segment), trained);
    }

    private CoverageWords coverage() {
        return new CoverageWords(messages);
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
