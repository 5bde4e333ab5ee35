package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.Requirement;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the targets in force require, in any part of the ODD. A target that another one replaces is not in force. */
public final class TargetRequirements {
    private final List<InForce> targets = new ArrayList<>();

    private record InForce(Target target, RecordId taxonomy, WantedAmounts wanted) {}

    /** What one target requires in one segment. */
    public record Required(RecordId target, OddSegment segment, Requirement requirement) {}

    private TargetRequirements() {}

    /** Returns the requirements of a catalog's targets. */
    public static TargetRequirements of(Catalog catalog, Taxonomies taxonomies) {
        TargetRequirements all = new TargetRequirements();
        Set<RecordId> replaced = new HashSet<>();
        catalog.records(Target.class)
                .forEach(target -> target.heading().replaces().value().ifPresent(replaced::add));
        for (CatalogEntry entry : catalog.entries(Kind.TARGET)) {
            entry.as(Target.class)
                    .filter(target -> !replaced.contains(target.id()))
                    .ifPresent(target -> all.add(catalog, taxonomies, entry, target));
        }
        return all;
    }

    private void add(Catalog catalog, Taxonomies taxonomies, CatalogEntry entry, Target target) {
        Optional<RecordId> taxonomy = target.taxonomy().value();
        Optional<Taxonomy> words = taxonomy.flatMap(taxonomies::of);
        Optional<RecordId> metric = target.metric().value();
        if (words.isPresent() && metric.isPresent()) {
            Definition definition = Definition.of(metric.get(), catalog.find(metric.get(), Metric.class));
            targets.add(new InForce(
                    target,
                    taxonomy.get(),
                    new WantedAmounts(words.get(), target, entry.path(), definition, Optional.empty())));
        }
    }

    /** Returns the metrics that targets in the words of a taxonomy are about, in the order of the targets. */
    public List<RecordId> metrics(RecordId taxonomy) {
        return targets.stream()
                .filter(t -> t.taxonomy().equals(taxonomy))
                .flatMap(t -> t.target().metric().value().stream())
                .distinct()
                .toList();
    }

    /** Returns the segments that targets name for a metric in the words of a taxonomy, in the order of their files. */
    public List<OddValues> named(RecordId metric, RecordId taxonomy) {
        return targets.stream()
                .filter(t -> t.taxonomy().equals(taxonomy) && isAbout(t, metric))
                .flatMap(t -> t.target().segments().stream())
                .flatMap(wanted -> wanted.segment().value().stream())
                .toList();
    }

    /**
     * Returns what is required of a metric in a part of the ODD, one for each of its segments; equal ones once.
     *
     * @param part in the words of the taxonomy; empty for the whole ODD
     */
    public List<Required> of(RecordId metric, RecordId taxonomy, OddValues part) {
        List<Required> required = new ArrayList<>();
        for (InForce one : targets) {
            if (one.taxonomy().equals(taxonomy) && isAbout(one, metric)) {
                Set<Requirement> seen = new HashSet<>();
                Segments.of(part)
                        .forEach(segment -> one.wanted()
                                .of(segment, Optional.empty())
                                .requirement()
                                .filter(seen::add)
                                .ifPresent(r ->
                                        required.add(new Required(one.target().id(), segment, r))));
            }
        }
        return required;
    }

    private static boolean isAbout(InForce one, RecordId metric) {
        return one.target().metric().value().equals(Optional.of(metric));
    }
}
