package dev.oddline.check;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.Past;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.record.Waiver;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The exceptions that hold on a day. A waiver without rule, records, reason, owner or expiry excepts nothing. */
final class Waivers {
    /** By the rule and the file that each covers. */
    private final Map<String, Map<RepoPath, RecordId>> inForce = new HashMap<>();

    private final List<Waiver> holding;
    private final Set<RecordId> used = new HashSet<>();

    private Waivers(List<Waiver> holding) {
        this.holding = holding;
    }

    /**
     * Returns the exceptions that a catalog's waivers make on a day.
     *
     * @param past tells where a record stood that is gone
     */
    static Waivers of(Catalog catalog, Past past, LocalDate today) throws IOException {
        Waivers waivers = new Waivers(catalog.records(Waiver.class)
                .filter(w -> w.reason().isGiven() && w.isOwned())
                .filter(w ->
                        w.expires().value().map(last -> !today.isAfter(last)).orElse(false))
                .toList());
        for (Waiver waiver : waivers.holding) {
            if (waiver.rule() instanceof Stated.Given<String> rule) {
                waivers.add(catalog, past, waiver, rule.given());
            }
        }
        return waivers;
    }

    private void add(Catalog catalog, Past past, Waiver waiver, String rule) throws IOException {
        Map<RepoPath, RecordId> files = inForce.computeIfAbsent(rule, name -> new HashMap<>());
        for (RecordId about : waiver.about().orElse(List.of())) {
            Optional<CatalogEntry> entry = catalog.find(about);
            Collection<RepoPath> covered =
                    entry.isPresent() ? FilesOfRecord.of(entry.get()) : past.filesThatHeld(about);
            covered.forEach(file -> files.putIfAbsent(file, waiver.id()));
        }
    }

    /** Returns the finding of a diagnostic: waived if an exception covers its rule and its file, see {@link FilesOfRecord}. */
    Finding judge(Diagnostic diagnostic) {
        RecordId waiver = inForce.getOrDefault(diagnostic.rule().name(), Map.of())
                .get(diagnostic.location().path());
        if (waiver == null) {
            return Finding.open(diagnostic);
        }
        used.add(waiver);
        return new Finding(diagnostic, new Finding.Standing.Waived(waiver));
    }

    /**
     * Returns a finding for each exception that no diagnostic so far needed.
     *
     * @param notHeld names of rules that could not find everything
     */
    List<Diagnostic> unused(Catalog catalog, Set<String> notHeld) {
        List<String> rules = Rules.all().stream().map(Rule::name).toList();
        List<Diagnostic> unused = new ArrayList<>();
        for (Waiver waiver : holding) {
            Optional<CatalogEntry> entry = catalog.find(waiver.id()).filter(e -> !used.contains(waiver.id()));
            if (entry.isPresent()
                    && waiver.rule() instanceof Stated.Given<String> rule
                    && !notHeld.contains(rule.given())) {
                unused.add(UnusedWaiver.of(entry.get(), rule, rules));
            }
        }
        return unused;
    }
}
