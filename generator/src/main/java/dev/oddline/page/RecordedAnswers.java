package dev.oddline.page;

import dev.oddline.check.verification.RecordedVerification;
import dev.oddline.page.view.Tone;
import dev.oddline.page.view.Verification;
import dev.oddline.yaml.NodePath;
import dev.oddline.yaml.YamlScalar;
import java.util.Comparator;
import java.util.List;

/** What the team has recorded of verifying one record's claims. Nothing is verified for a page. */
final class RecordedAnswers {
    private final Words words;
    private final RecordTree tree;
    private final List<RecordedVerification> recorded;

    RecordedAnswers(Words words, RecordTree tree, List<RecordedVerification> recorded) {
        this.words = words;
        this.tree = tree;
        this.recorded = recorded;
    }

    /** How a claim stands; of several in one field, the first of these counts. */
    private enum Standing {
        MISMATCH,
        CHANGED_SINCE,
        UNVERIFIABLE,
        OK
    }

    /** Returns how the claims of a field stand. */
    Verification of(String key) {
        return recorded.stream()
                .filter(r -> r.topField().equals(key))
                .min(Comparator.comparing(this::standing))
                .map(this::shown)
                .orElse(Verification.NONE);
    }

    private Standing standing(RecordedVerification recorded) {
        boolean same = NodePath.find(tree.root(), recorded.field())
                .filter(node ->
                        node instanceof YamlScalar scalar && scalar.text().equals(recorded.claim()))
                .isPresent();
        return same
                ? switch (recorded.answer()) {
                    case OK -> Standing.OK;
                    case MISMATCH -> Standing.MISMATCH;
                    case UNVERIFIABLE -> Standing.UNVERIFIABLE;
                }
                : Standing.CHANGED_SINCE;
    }

    private Verification shown(RecordedVerification recorded) {
        String reason = words.say("verification.reason", recorded.reason().replace("`", ""), recorded.day());
        return switch (standing(recorded)) {
            case OK -> new Verification(words.say("verification.ok"), Tone.OK, reason);
            case MISMATCH -> new Verification(words.say("verification.mismatch"), Tone.ERR, reason);
            case UNVERIFIABLE -> new Verification(words.say("verification.unverifiable"), Tone.WARN, reason);
            case CHANGED_SINCE ->
                new Verification(
                        words.say("verification.unverified"),
                        Tone.WARN,
                        words.say("verification.changed", recorded.day()));
        };
    }
}
