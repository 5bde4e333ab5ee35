package dev.oddline.check.verification;

import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How claims of records stand: as they were found now, or as the team has committed it. */
public interface ClaimAnswers {

    /**
     * Returns how a claim stands.
     *
     * @param field the key at the top of the record that the claim belongs to, such as {@code config_hash}
     * @param claim the value as it is now, in its printed form
     */
    Verdict of(RecordId record, String field, String claim);

    /** Returns the answers of verifications made now; a claim that is not among them was not verified. */
    static ClaimAnswers found(List<Verification> verifications) {
        Map<List<Object>, Verdict> byClaim = new HashMap<>();
        verifications.forEach(v -> byClaim.putIfAbsent(
                List.of(v.claim().record(), v.claim().topField(), v.claim().text()),
                new Verdict(v.answer(), v.because())));
        return (record, field, claim) ->
                byClaim.getOrDefault(List.of(record, field, claim), Verdict.unverifiable("reproduce.not-verified"));
    }

    /**
     * Returns the answers that the team has committed. One that was given to another value counts for nothing.
     *
     * @param recorded by record
     */
    static ClaimAnswers recorded(Map<RecordId, List<RecordedVerification>> recorded) {
        return (record, field, claim) -> {
            List<RecordedVerification> ofRecord = recorded.getOrDefault(record, List.of());
            if (ofRecord.isEmpty()) {
                return Verdict.unverifiable("reproduce.not-verified");
            }
            List<RecordedVerification> ofField =
                    ofRecord.stream().filter(r -> r.topField().equals(field)).toList();
            Optional<RecordedVerification> same =
                    ofField.stream().filter(r -> r.claim().equals(claim)).findFirst();
            return same.map(r -> new Verdict(r.answer(), Message.of("reproduce.recorded", r.reason(), r.day())))
                    .orElseGet(() -> Verdict.unverifiable(
                            ofField.isEmpty() ? "reproduce.not-verified" : "reproduce.changed-since"));
        };
    }
}
