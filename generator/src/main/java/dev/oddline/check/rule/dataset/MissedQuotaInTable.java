package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Sampling;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.SegmentMembership;
import dev.oddline.source.Location;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A round chose fewer scenes of a source or an ODD segment than the quotas of its policy keep for them. */
final class MissedQuotaInTable implements TableRule {

    @Override
    public Rule rule() {
        return MissedQuota.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return new Rounds(input);
    }

    /** The rounds with quotas, and what their tables say. */
    private static final class Rounds implements Watcher {
        private final CheckInput input;
        private final Map<CatalogEntry, Round> rounds = new LinkedHashMap<>();

        Rounds(CheckInput input) {
            this.input = input;
        }

        @Override
        public Optional<TableWatch> watch(NamedTable table) {
            boolean isOfRound = table.role() == NamedTable.Role.SELECTED || table.role() == NamedTable.Role.OFFERED;
            if (!isOfRound || table.entry().as(Sampling.class).isEmpty()) {
                return Optional.empty();
            }
            Round round = rounds.computeIfAbsent(table.entry(), entry -> Round.of(input, entry));
            return round.watch(table);
        }

        @Override
        public void end(Consumer<Diagnostic> found) {
            rounds.values().forEach(round -> round.report(found));
        }
    }

    /** A round: which of its scenes each quota is for, and which were chosen. */
    private static final class Round {
        private final CatalogEntry entry;
        private final QuotasOfRound asked;
        private final Map<RoundQuota, SegmentMembership> segments = new LinkedHashMap<>();
        private final Map<RoundQuota, Set<String>> inPool = new HashMap<>();
        private final Map<String, Integer> ofSource = new HashMap<>();
        private final Set<String> chosen = new HashSet<>();
        private Optional<NamedTable> selected = Optional.empty();
        private boolean saysSources;
        private int all;

        private Round(CatalogEntry entry, QuotasOfRound asked) {
            this.entry = entry;
            this.asked = asked;
        }

        static Round of(CheckInput input, CatalogEntry entry) {
            Round round = new Round(entry, QuotasOfRound.of(input.catalog(), entry));
            Optional<Taxonomy> taxonomy = entry.as(Sampling.class)
                    .flatMap(sampling -> RoundTerms.taxonomy(
                            input.catalog(),
                            input.taxonomies(),
                            sampling.offer().taxonomy().value(),
                            sampling.comparison().labelledBefore().value()))
                    .flatMap(input.taxonomies()::of);
            for (RoundQuota quota : round.asked.quotas().all()) {
                quota.segment()
                        .filter(segment -> taxonomy.filter(segment::isIn).isPresent())
                        .ifPresent(segment ->
                                round.segments.put(quota, new SegmentMembership(segment, taxonomy.orElseThrow())));
            }
            return round;
        }

        Optional<TableWatch> watch(NamedTable table) {
            boolean isSelected = table.role() == NamedTable.Role.SELECTED;
            boolean isAsked = isSelected ? !asked.quotas().all().isEmpty() : !segments.isEmpty();
            return isAsked ? Optional.of(isSelected ? new Choice(this, table) : new Pool(this)) : Optional.empty();
        }

        void report(Consumer<Diagnostic> found) {
            for (RoundQuota quota : asked.quotas().all()) {
                Optional<Long> got = got(quota);
                if (got.isPresent() && asked.isMissed(quota, got.get(), all)) {
                    NamedTable table = selected.orElseThrow();
                    found.accept(Diagnostic.of(
                                    MissedQuota.RULE,
                                    new Location(entry.path(), table.path().span()),
                                    Message.of(
                                            "missed-quota",
                                            entry.id(),
                                            got.get(),
                                            all,
                                            quota,
                                            quota.share().toPlainString()))
                            .withLabel(asked.place(quota), Message.of("missed-quota.asked"))
                            .withHelp(Message.of("missed-quota.help")));
                }
            }
        }

        /** Returns how many of the chosen scenes a quota is for; empty where the tables do not say it. */
        private Optional<Long> got(RoundQuota quota) {
            if (selected.isEmpty()) {
                return Optional.empty();
            }
            if (quota.segment().isEmpty()) {
                int scenes = ofSource.getOrDefault(quota.source().orElseThrow(), 0);
                return saysSources ? Optional.of((long) scenes) : Optional.empty();
            }
            return Optional.ofNullable(inPool.get(quota))
                    .map(scenes -> scenes.stream().filter(chosen::contains).count());
        }
    }

    /**
     * The scenes of a pool that a quota on a segment is for.
     *
     * @param source the source they must have; any where empty
     * @param columns of the segment's attributes
     * @param scenes found so far
     */
    private record Meant(
            Optional<String> source, SegmentMembership segment, List<Integer> columns, Set<String> scenes) {}

    /** Keeps the scenes of the pool that quotas on segments are for. */
    private static final class Pool implements TableWatch {
        private final Round round;
        private final List<Meant> meant = new ArrayList<>();
        private int id = -1;
        private int source = -1;

        Pool(Round round) {
            this.round = round;
        }

        @Override
        public boolean header(TableRow header) {
            List<String> names = header.row();
            id = names.indexOf("scene_id");
            source = names.indexOf("source");
            round.segments.forEach((quota, segment) -> {
                boolean isSaid =
                        names.containsAll(segment.columns()) && (quota.source().isEmpty() || source >= 0);
                if (id >= 0 && isSaid) {
                    Set<String> scenes = new HashSet<>();
                    round.inPool.put(quota, scenes);
                    meant.add(new Meant(
                            quota.source(),
                            segment,
                            segment.columns().stream().map(names::indexOf).toList(),
                            scenes));
                }
            });
            return !meant.isEmpty();
        }

        @Override
        public void row(TableRow row) {
            for (Meant of : meant) {
                boolean isOfSource = of.source()
                        .filter(asked -> !asked.equals(row.cell(source)))
                        .isEmpty();
                if (isOfSource
                        && of.segment()
                                .isIn(of.columns().stream().map(row::cell).toList())) {
                    of.scenes().add(row.cell(id));
                }
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {}
    }

    /** Keeps the scenes that were chosen. */
    private static final class Choice implements TableWatch {
        private final Round round;
        private final NamedTable table;
        private int id = -1;
        private int source = -1;

        Choice(Round round, NamedTable table) {
            this.round = round;
            this.table = table;
        }

        @Override
        public boolean header(TableRow header) {
            id = header.row().indexOf("scene_id");
            source = header.row().indexOf("source");
            round.saysSources = source >= 0;
            round.selected = Optional.of(table);
            return source >= 0 || id >= 0;
        }

        @Override
        public void row(TableRow row) {
            round.all++;
            if (source >= 0) {
                round.ofSource.merge(row.cell(source), 1, Integer::sum);
            }
            if (id >= 0 && !round.segments.isEmpty()) {
                round.chosen.add(row.cell(id));
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {}
    }
}
