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
import dev.oddline.record.LabelBudget;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneTable;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.SegmentMembership;
import dev.oddline.source.Location;
import dev.oddline.statistics.CompensatedSum;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
            return table.entry().as(Sampling.class).isEmpty()
                    ? Optional.empty()
                    : rounds.computeIfAbsent(table.entry(), entry -> Round.of(input, entry))
                            .watch(table);
        }

        @Override
        public void end(Consumer<Diagnostic> found) {
            rounds.values().forEach(round -> round.report(found));
        }
    }

    /** A round: which scenes it chose, and what its tables say of them. */
    private static final class Round {
        private final CatalogEntry entry;
        private final QuotasOfRound asked;
        private final Map<RoundQuota, SegmentMembership> segments = new LinkedHashMap<>();
        private final Set<String> chosen = new LinkedHashSet<>();
        private final OfferedToRound choice;
        private OfferedToRound pool;
        private OfferedToRound more;
        private Optional<NamedTable> selected = Optional.empty();

        private Round(CatalogEntry entry, QuotasOfRound asked, Map<RoundQuota, SegmentMembership> segments) {
            this.entry = entry;
            this.asked = asked;
            this.segments.putAll(segments);
            this.choice = new OfferedToRound(List.of(SceneTable.SOURCE), LabelBudget.Unit.SCENES, scene -> true);
            this.pool = offered();
            this.more = offered();
        }

        /** Returns what a table of the scenes on offer is asked for: what those of the choice, if it was read, do not say. */
        private OfferedToRound offered() {
            List<String> columns = new ArrayList<>();
            if (!choice.tells(SceneTable.SOURCE)) {
                columns.add(SceneTable.SOURCE);
            }
            segments.values().forEach(segment -> columns.addAll(segment.columns()));
            return new OfferedToRound(columns, asked.unit(), this::matters);
        }

        static Round of(CheckInput input, CatalogEntry entry) {
            QuotasOfRound asked = QuotasOfRound.of(input.catalog(), entry);
            Optional<Taxonomy> taxonomy = entry.as(Sampling.class)
                    .flatMap(sampling -> RoundTerms.taxonomy(
                            input.catalog(),
                            input.taxonomies(),
                            sampling.offer().taxonomy().value(),
                            sampling.comparison().labelledBefore().value()))
                    .flatMap(input.taxonomies()::of);
            Map<RoundQuota, SegmentMembership> segments = new LinkedHashMap<>();
            for (RoundQuota quota : asked.quotas().all()) {
                quota.segment()
                        .filter(segment -> taxonomy.filter(segment::isIn).isPresent())
                        .ifPresent(
                                segment -> segments.put(quota, new SegmentMembership(segment, taxonomy.orElseThrow())));
            }
            return new Round(entry, asked, segments);
        }

        /** Returns whether what a table says of a scene is kept: that of any as long as nobody knows which were chosen. */
        private boolean matters(String scene) {
            return selected.isEmpty() || chosen.contains(scene);
        }

        Optional<TableWatch> watch(NamedTable table) {
            if (asked.quotas().all().isEmpty()) {
                return Optional.empty();
            }
            return switch (table.role()) {
                case SELECTED -> Optional.of(new Choice(this, table));
                case OFFERED -> {
                    pool = offered();
                    yield Optional.of(new Told(pool));
                }
                case MORE -> {
                    more = offered();
                    yield Optional.of(new Told(more));
                }
                case SCENES, SEGMENTS, SCENE_METRICS, OTHER -> Optional.empty();
            };
        }

        void report(Consumer<Diagnostic> found) {
            double all = costs(scene -> true);
            double largest = chosen.stream().mapToDouble(this::cost).max().orElse(0);
            for (RoundQuota quota : asked.quotas().all()) {
                if (isTold(quota, all) && asked.isMissed(quota, costs(scene -> isFor(quota, scene)), all, largest)) {
                    found.accept(finding(quota, costs(scene -> isFor(quota, scene)), all));
                }
            }
        }

        private Diagnostic finding(RoundQuota quota, double got, double all) {
            String share = quota.share().toPlainString();
            Message message = asked.unit() == LabelBudget.Unit.SCENES
                    ? Message.of("missed-quota", entry.id(), Math.round(got), Math.round(all), quota, share)
                    : Message.of(
                            "missed-quota.unit",
                            entry.id(),
                            Math.round(got),
                            Math.round(all),
                            quota,
                            share,
                            asked.unit().name().toLowerCase(Locale.ROOT));
            return Diagnostic.of(
                            MissedQuota.RULE,
                            new Location(
                                    entry.path(), selected.orElseThrow().path().span()),
                            message)
                    .withLabel(asked.place(quota), Message.of("missed-quota.asked"))
                    .withHelp(Message.of("missed-quota.help"));
        }

        /** Returns whether the tables say which of the chosen scenes a quota is for, and what they take. */
        private boolean isTold(RoundQuota quota, double all) {
            boolean isSegmentKnown = quota.segment().isEmpty() || segments.containsKey(quota);
            return selected.isPresent()
                    && isSegmentKnown
                    && !Double.isNaN(all)
                    && chosen.stream()
                            .allMatch(scene -> cells(quota, scene).stream().allMatch(Optional::isPresent));
        }

        /** Returns what is said of a scene that a quota asks for: its source, then its conditions. */
        private List<Optional<String>> cells(RoundQuota quota, String scene) {
            List<Optional<String>> cells = new ArrayList<>();
            quota.source()
                    .ifPresent(source ->
                            cells.add(choice.cell(scene, SceneTable.SOURCE).or(() -> cell(scene, SceneTable.SOURCE))));
            Optional.ofNullable(segments.get(quota))
                    .ifPresent(segment -> segment.columns().forEach(column -> cells.add(cell(scene, column))));
            return cells;
        }

        private Optional<String> cell(String scene, String column) {
            return pool.cell(scene, column).or(() -> more.cell(scene, column));
        }

        private boolean isFor(RoundQuota quota, String scene) {
            List<String> cells =
                    cells(quota, scene).stream().map(Optional::orElseThrow).toList();
            boolean isOfSource = quota.source()
                    .filter(source -> !source.equals(cells.get(0)))
                    .isEmpty();
            List<String> conditions = cells.subList(quota.source().isPresent() ? 1 : 0, cells.size());
            return isOfSource
                    && Optional.ofNullable(segments.get(quota))
                            .map(segment -> segment.isIn(conditions))
                            .orElse(true);
        }

        private double costs(Predicate<String> which) {
            return CompensatedSum.of(
                    chosen.stream().filter(which).mapToDouble(this::cost).toArray());
        }

        private double cost(String scene) {
            if (asked.unit() == LabelBudget.Unit.SCENES) {
                return 1;
            }
            double ofPool = pool.cost(scene);
            return Double.isNaN(ofPool) ? more.cost(scene) : ofPool;
        }
    }

    /** Keeps what a table says of the scenes on offer. */
    private record Told(OfferedToRound scenes) implements TableWatch {
        @Override
        public boolean header(TableRow header) {
            return scenes.header(header.row());
        }

        @Override
        public void row(TableRow row) {
            scenes.row(row);
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {}
    }

    /** Keeps the scenes that were chosen. */
    private static final class Choice implements TableWatch {
        private final Round round;
        private final NamedTable table;
        private int id = -1;

        Choice(Round round, NamedTable table) {
            this.round = round;
            this.table = table;
        }

        @Override
        public boolean header(TableRow header) {
            id = header.row().indexOf(SceneTable.SCENE_ID);
            round.choice.header(header.row());
            return id >= 0;
        }

        @Override
        public void row(TableRow row) {
            round.chosen.add(row.cell(id));
            round.choice.row(row);
        }

        @Override
        public void endOfDamaged(StoredHash hash, Consumer<Diagnostic> found) {}

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            round.selected = id < 0 ? Optional.empty() : Optional.of(table);
        }
    }
}
