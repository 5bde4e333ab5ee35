package dev.oddline.check;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.verification.VerificationMismatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds all rules against a repository. */
public final class Checker {
    private Checker() {}

    /**
     * Returns everything that is wrong.
     *
     * @param reading what the reading of the files has found already
     * @throws IOException if a file that a record names can't be read
     */
    public static Findings check(CheckInput input, List<Diagnostic> reading) throws IOException {
        List<Diagnostic> found = new ArrayList<>(reading);
        for (CatalogRule rule : Rules.OF_THE_CATALOG) {
            if (!input.isPartial() || !rule.needsAllRecords()) {
                rule.check(input, found::add);
            }
        }
        TableReading.check(input, Rules.OF_TABLES, found::add);
        found.removeIf(diagnostic -> !input.isAsked(diagnostic.location().path()));
        for (int i = 0; i < found.size(); i++) {
            found.set(i, MissingHash.mend(found.get(i), input));
        }
        Catalog catalog = input.catalog();
        Waivers waivers = Waivers.of(catalog, input.past(), input.today());
        List<Finding> findings = new ArrayList<>(VerificationMismatch.withoutRepetition(found).stream()
                .flatMap(d -> weighed(d, catalog.settings().rules().severities()).stream())
                .map(waivers::judge)
                .toList());
        Set<String> notHeld = Rules.OF_THE_CATALOG.stream()
                .filter(rule -> !rule.isHeld(input))
                .map(rule -> rule.rule().name())
                .collect(Collectors.toCollection(HashSet::new));
        // Verification depends on what a machine holds: that it finds nothing here says nothing of the waiver.
        notHeld.add(VerificationMismatch.RULE.name());
        List<Diagnostic> unused = input.isPartial() ? List.of() : waivers.unused(catalog, notHeld);
        unused.stream()
                .flatMap(d -> weighed(d, catalog.settings().rules().severities()).stream())
                .map(Finding::open)
                .forEach(findings::add);
        return new Findings(findings);
    }

    /** Returns the diagnostic with the severity that the settings give its rule; empty if they switch it off. */
    private static Optional<Diagnostic> weighed(Diagnostic diagnostic, Map<String, Settings.Weight> weights) {
        Settings.Weight weight = weights.get(diagnostic.rule().name());
        if (weight == null) {
            return Optional.of(diagnostic);
        }
        return switch (weight) {
            case ERROR -> Optional.of(diagnostic.withSeverity(Severity.ERROR));
            case WARNING -> Optional.of(diagnostic.withSeverity(Severity.WARNING));
            case NOTE -> Optional.of(diagnostic.withSeverity(Severity.NOTE));
            case OFF -> Optional.empty();
        };
    }
}
