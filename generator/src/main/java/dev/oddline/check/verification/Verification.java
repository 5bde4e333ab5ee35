package dev.oddline.check.verification;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import java.util.Comparator;
import java.util.Optional;

/**
 * A claim and what came of holding it against what it names. Ordered by the record, then the place in its file.
 *
 * @param because what the claim was compared with (ok), what is different (mismatch), or what is not at hand
 */
public record Verification(Claim claim, Answer answer, Message because) implements Comparable<Verification> {
    private static final Comparator<Verification> ORDER = Comparator.comparing(
                    (Verification v) -> v.claim().record())
            .thenComparing(v -> v.claim().location());

    /** Returns the finding of a mismatch. */
    public Optional<Diagnostic> finding() {
        return answer == Answer.MISMATCH
                ? Optional.of(Diagnostic.of(
                                VerificationMismatch.RULE,
                                claim.location(),
                                Message.of("verification-mismatch", claim.field(), claim.record(), because))
                        .withHelp(Message.of("verification-mismatch.help")))
                : Optional.empty();
    }

    @Override
    public int compareTo(Verification other) {
        return ORDER.compare(this, other);
    }
}
