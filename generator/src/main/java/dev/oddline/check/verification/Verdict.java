package dev.oddline.check.verification;

import dev.oddline.message.Message;

/**
 * An answer with its reason.
 *
 * @param because what the claim was compared with (ok), what is different (mismatch), or what is not at hand
 */
public record Verdict(Answer answer, Message because) {

    static Verdict ok(String key, Object... arguments) {
        return new Verdict(Answer.OK, Message.of(key, arguments));
    }

    static Verdict mismatch(String key, Object... arguments) {
        return new Verdict(Answer.MISMATCH, Message.of(key, arguments));
    }

    static Verdict unverifiable(String key, Object... arguments) {
        return new Verdict(Answer.UNVERIFIABLE, Message.of(key, arguments));
    }

    Verification of(Claim claim) {
        return new Verification(claim, answer, because);
    }
}
