package dev.oddline.check.rule.time;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Link;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two times of which the first must not be before the second, but is.
 *
 * @param later when something happened that needed the other
 * @param earlier when that was there
 * @param need where the need is written; empty if both times are of one record
 */
record TimeConflict(RecordTime later, RecordTime earlier, Optional<Location> need) {

    /** The conflicts that one wrong time explains, in the order of the records. */
    record Explained(RecordId record, List<TimeConflict> conflicts) {
        Explained {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Returns whether both times are of one record. */
    boolean isWithinOneRecord() {
        return need.isEmpty();
    }

    /** Returns whether a run started before its data was there. */
    boolean isYoungData() {
        return !isWithinOneRecord()
                && later.record().kind() == Kind.RUN
                && earlier.record().kind() == Kind.DATASET;
    }

    /**
     * Returns all conflicts of a catalog, each once, under the record whose time is probably wrong: the one with the most
     * conflicts, and of equals the one that was made from the other.
     */
    static List<Explained> explained(Catalog catalog) {
        List<TimeConflict> all = all(catalog);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<RecordId, List<TimeConflict>> byRecord = new HashMap<>();
        Map<RecordId, Integer> asLater = new HashMap<>();
        for (TimeConflict conflict : all) {
            byRecord.computeIfAbsent(conflict.later.record(), id -> new ArrayList<>())
                    .add(conflict);
            asLater.merge(conflict.later.record(), 1, Integer::sum);
            if (!conflict.isWithinOneRecord()) {
                byRecord.computeIfAbsent(conflict.earlier.record(), id -> new ArrayList<>())
                        .add(conflict);
            }
        }
        Set<TimeConflict> open = new HashSet<>(all);
        List<Explained> explained = new ArrayList<>();
        byRecord.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<RecordId, List<TimeConflict>> e) ->
                                -e.getValue().size())
                        .thenComparingInt(e -> -asLater.getOrDefault(e.getKey(), 0))
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> {
                    List<TimeConflict> left =
                            e.getValue().stream().filter(open::remove).toList();
                    if (!left.isEmpty()) {
                        explained.add(new Explained(e.getKey(), left));
                    }
                });
        return explained;
    }

    private static List<TimeConflict> all(Catalog catalog) {
        Map<RecordId, RecordTimes> times = new LinkedHashMap<>();
        catalog.entries().forEach(entry -> times.putIfAbsent(entry.id(), RecordTimes.of(entry)));
        List<TimeConflict> conflicts = new ArrayList<>();
        times.forEach((id, own) -> {
            for (int i = 1; i < own.ordered().size(); i++) {
                RecordTime later = own.ordered().get(i);
                RecordTime earlier = own.ordered().get(i - 1);
                if (later.isBefore(earlier)) {
                    conflicts.add(new TimeConflict(later, earlier, Optional.empty()));
                }
            }
        });
        needs(catalog).flatMap(need -> need.conflict(times).stream()).distinct().forEach(conflicts::add);
        return conflicts;
    }

    /** One record needed another, or the beginning of another. */
    private record Need(RecordId later, RecordId earlier, boolean onlyItsBegin, Location location) {

        Optional<TimeConflict> conflict(Map<RecordId, RecordTimes> times) {
            Optional<RecordTime> needing = Optional.ofNullable(times.get(later)).flatMap(RecordTimes::used);
            Optional<RecordTimes> needed = Optional.ofNullable(times.get(earlier));
            Optional<RecordTime> there =
                    onlyItsBegin ? needed.flatMap(RecordTimes::begin) : needed.flatMap(RecordTimes::end);
            return needing.isPresent() && there.isPresent() && needing.get().isBefore(there.get())
                    ? Optional.of(new TimeConflict(needing.get(), there.get(), Optional.of(location)))
                    : Optional.empty();
        }
    }

    private static Stream<Need> needs(Catalog catalog) {
        Stream<Need> links = catalog.links()
                .filter(Link::isLineage)
                .filter(link -> !link.from().equals(link.to()))
                .map(link -> new Need(link.from(), link.to(), isMadeWhileItRuns(link), link.location()));
        return Stream.concat(links, catalog.entries(Kind.EVALUATION).stream().flatMap(e -> runs(catalog, e)));
    }

    /** A model may be saved, and a run of a sweep be started, while the run goes on. */
    private static boolean isMadeWhileItRuns(Link link) {
        return link.to().kind() == Kind.RUN
                && (link.from().kind() == Kind.MODEL || link.from().kind() == Kind.RUN);
    }

    /** Returns the needs of an evaluation: the runs that made its models. */
    private static Stream<Need> runs(Catalog catalog, CatalogEntry entry) {
        return entry.as(Evaluation.class).stream()
                .flatMap(e -> catalog.linksFrom(e.id()).stream())
                .filter(link -> link.to().kind() == Kind.MODEL)
                .flatMap(link -> catalog.find(link.to(), Model.class).stream()
                        .flatMap(m -> m.run().value().stream())
                        .filter(run -> catalog.find(run, Run.class).isPresent())
                        .map(run -> new Need(entry.id(), run, false, link.location())));
    }
}
