package dev.oddline.check.rule.link;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.check.rule.WrongCells;
import dev.oddline.coverage.AttributeColumns;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.SceneTable;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A scene table names an incident or a sampling round that is in no file. Silent of incidents where a team records none, and
 * of a source that does not look like the id of a round: it may be any word.
 */
final class UnknownReferenceInTable implements TableRule {

    @Override
    public Rule rule() {
        return UnknownReference.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        if (input.isPartial()) {
            return table -> Optional.empty();
        }
        Ids incidents = Ids.of(input, Kind.INCIDENT);
        Ids rounds = Ids.of(input, Kind.SAMPLING);
        Set<String> shapes =
                rounds.all().stream().map(UnknownReferenceInTable::shape).collect(Collectors.toSet());
        return table -> table.scenes()
                .map(scenes -> new References(
                        table,
                        scenes,
                        Map.of(
                                SceneTable.INCIDENT_ID,
                                new Column(incidents, word -> !incidents.all().isEmpty()),
                                SceneTable.SOURCE,
                                new Column(rounds, word -> hasDigit(word) && shapes.contains(shape(word))))));
    }

    /** Returns an id with each of its numbers as 0, by which ids that were made in one way are alike. */
    private static String shape(String id) {
        return id.replaceAll("[0-9]+", "0");
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** The ids of a kind of record. */
    private record Ids(Kind kind, Set<String> all) {
        static Ids of(CheckInput input, Kind kind) {
            return new Ids(
                    kind,
                    input.catalog().entries(kind).stream()
                            .map(entry -> entry.id().value())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /**
     * What a column names.
     *
     * @param isMeant whether a word is certainly meant to be such an id
     */
    private record Column(Ids ids, Predicate<String> isMeant) {

        /** Returns the words of a cell that are the id of nothing. */
        List<String> unknown(String cell) {
            List<String> unknown = new ArrayList<>();
            for (String part : cell.split("\\|", -1)) {
                String word = part.strip();
                if (!AttributeColumns.isBlank(word) && !ids.all().contains(word) && isMeant.test(word)) {
                    unknown.add(word);
                }
            }
            return unknown;
        }
    }

    private static final class References implements TableWatch {
        private final NamedTable table;
        private final SceneTable scenes;
        private final Map<String, Column> of;
        private final Map<Integer, Column> columns = new HashMap<>();
        private final Map<Integer, Map<String, List<String>>> read = new HashMap<>();
        private final WrongCells wrong = new WrongCells();

        References(NamedTable table, SceneTable scenes, Map<String, Column> of) {
            this.table = table;
            this.scenes = scenes;
            this.of = of;
        }

        @Override
        public boolean header(TableRow header) {
            List<String> names = header.row();
            of.forEach((what, column) -> scenes.source(what).columns().stream()
                    .map(names::indexOf)
                    .filter(place -> place >= 0)
                    .forEach(place -> columns.put(place, column)));
            return !columns.isEmpty();
        }

        @Override
        public void row(TableRow row) {
            columns.forEach((place, column) -> {
                String cell = row.cell(place);
                if (!cell.isEmpty()) {
                    read.computeIfAbsent(place, any -> new HashMap<>())
                            .computeIfAbsent(cell, column::unknown)
                            .forEach(id -> add(row, place, column.ids(), id));
                }
            });
        }

        private void add(TableRow row, int place, Ids ids, String id) {
            Kind kind = ids.kind();
            wrong.add(
                    kind.word(),
                    row.span(place),
                    () -> Message.of("unknown-reference", Message.of("kind." + kind.word()), id),
                    () -> Spelling.nearest(id, ids.all())
                            .map(meant -> Message.of("did-you-mean", meant))
                            .orElseGet(() -> Message.of("unknown-reference.help", kind.folder(), id, kind.word())));
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(UnknownReference.RULE, table.path().given(), found);
        }
    }
}
