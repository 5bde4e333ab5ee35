package dev.oddline.check;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.record.RecordId;
import dev.oddline.record.Waiver;
import dev.oddline.source.RepoPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The exceptions that hold on a day. A waiver without rule, records, reason or expiry excepts nothing. */
final class Waivers {
    private final Map<Covered, RecordId> inForce = new HashMap<>();

    private record Covered(String rule, RepoPath path) {}

    /** Returns the exceptions that a catalog's waivers make on a day. */
    static Waivers of(Catalog catalog, LocalDate today) {
        Waivers waivers = new Waivers();
        catalog.records(Waiver.class)
                .filter(w -> w.reason().isGiven())
                .filter(w ->
                        w.expires().value().map(last -> !today.isAfter(last)).orElse(false))
                .forEach(w -> w.rule().value().ifPresent(rule -> waivers.add(catalog, w, rule)));
        return waivers;
    }

    private void add(Catalog catalog, Waiver waiver, String rule) {
        for (RecordId about : waiver.about().orElse(List.of())) {
            catalog.find(about)
                    .map(CatalogEntry::path)
                    .ifPresent(path -> inForce.putIfAbsent(new Covered(rule, path), waiver.id()));
        }
    }

    /** Returns the finding of a diagnostic: waived if an exception covers its rule and its file. */
    Finding judge(Diagnostic diagnostic) {
        RecordId waiver = inForce.get(
                new Covered(diagnostic.rule().name(), diagnostic.location().path()));
        return waiver == null ? Finding.open(diagnostic) : new Finding(diagnostic, new Finding.Standing.Waived(waiver));
    }
}
