package dev.oddline.check.verification;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.source.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a record claims was held against what it names, and is different. Found only where verification is asked for. */
public final class VerificationMismatch {
    /** The rule. */
    public static final Rule RULE = new Rule("verification-mismatch", Severity.ERROR);

    private VerificationMismatch() {}

    /** Returns the findings without those of this rule where another rule has found the same mistake. */
    public static List<Diagnostic> withoutRepetition(List<Diagnostic> found) {
        Set<Location> known = new HashSet<>();
        found.stream().filter(d -> !d.rule().equals(RULE)).forEach(d -> known.add(d.location()));
        return found.stream()
                .filter(d -> !d.rule().equals(RULE) || !known.contains(d.location()))
                .toList();
    }
}
