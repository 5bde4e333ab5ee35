package dev.oddline.check.rule.odd;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.CellNumber;
import dev.oddline.table.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at the columns of a table that hold values of ODD attributes. */
final class OddColumns implements TableWatch {
    /** Of so many different words of a column each is a finding; the others are counted. */
    private static final int MOST_WORDS = 10;

    private static final Set<String> OTHER_COLUMNS = Set.of(
            "scene_id",
            "drive_id",
            "split",
            "frames",
            "objects",
            "recorded_at",
            "source",
            "incident_id",
            "metric",
            "value",
            "n",
            "unit_counted",
            "low",
            "high",
            "rank",
            "score",
            "weight");

    private final NamedTable table;
    private final OddVocabulary words;
    private final CheckInput input;
    private final Map<String, String> named;
    private final List<Column> columns = new ArrayList<>();
    private final List<Diagnostic> ofHeader = new ArrayList<>();

    OddColumns(NamedTable table, OddVocabulary words, CheckInput input) {
        this.table = table;
        this.words = words;
        this.input = input;
        this.named = table.entry()
                .as(Dataset.class)
                .flatMap(d -> d.contents().sceneTable().value())
                .map(Dataset.SceneTable::columns)
                .orElse(Map.of());
    }

    /** A column and the words in it that its attribute does not have. */
    private static final class Column {
        private final int index;
        private final String attribute;
        private final OddVocabulary.Attribute known;
        private final Map<String, Wrong> wrong = new LinkedHashMap<>();
        private Optional<Wrong> others = Optional.empty();

        Column(int index, String attribute, OddVocabulary.Attribute known) {
            this.index = index;
            this.attribute = attribute;
            this.known = known;
        }

        void look(CsvReader row) {
            String cell = row.cell(index);
            if (cell.isEmpty() || known.values().contains(cell)) {
                return;
            }
            for (String word : cell.split("\\|", -1)) {
                boolean isNumber = known.divides() && CellNumber.of(word).isPresent();
                if (!word.isEmpty() && !isNumber && !known.values().contains(word)) {
                    add(word, row.span(index));
                }
            }
        }

        private void add(String word, Span span) {
            if (wrong.containsKey(word) || wrong.size() < MOST_WORDS) {
                wrong.merge(word, new Wrong(word, span, 1), (first, again) -> first.again());
            } else {
                others = Optional.of(others.map(Wrong::again).orElse(new Wrong(word, span, 1)));
            }
        }
    }

    /**
     * A word that is not known.
     *
     * @param first where it stands first
     * @param cells number of cells that hold it
     */
    private record Wrong(String word, Span first, int cells) {
        Wrong again() {
            return new Wrong(word, first, cells + 1);
        }
    }

    @Override
    public boolean header(CsvReader header) {
        List<String> names = header.row();
        Map<String, String> attributeOf = new HashMap<>();
        words.attributes().keySet().forEach(a -> attributeOf.put(named.getOrDefault(a, a), a));
        reportMapping(names);
        int metric = table.role() == NamedTable.Role.SEGMENTS ? names.indexOf("metric") : -1;
        List<String> missing = words.attributes().keySet().stream()
                .filter(a -> !names.contains(named.getOrDefault(a, a)))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String attribute = attributeOf.get(name);
            if (attribute != null) {
                columns.add(new Column(i, attribute, words.attributes().getOrDefault(attribute, NOTHING)));
            } else if (!OTHER_COLUMNS.contains(name)
                    && (i < metric || Spelling.nearest(name, missing).isPresent())) {
                ofHeader.add(at(header.span(i), words.noAttribute(name)).withHelp(words.help(name, missing)));
            }
        }
        return !columns.isEmpty();
    }

    private static final OddVocabulary.Attribute NOTHING = new OddVocabulary.Attribute(Set.of(), false);

    /** Reports what the record says of the columns although there is no such attribute or column. */
    private void reportMapping(List<String> names) {
        named.forEach((attribute, column) -> {
            List<String> way = List.of("scene_table", "columns", attribute);
            if (!words.attributes().containsKey(attribute)) {
                ofHeader.add(Diagnostic.of(
                                UnknownOddValue.RULE,
                                input.places().ofKey(table.entry(), way),
                                words.noAttribute(attribute))
                        .withHelp(words.attributeHelp(attribute)));
            } else if (!names.contains(column)) {
                Diagnostic missing = Diagnostic.of(
                        UnknownOddValue.RULE,
                        input.places().of(table.entry(), way),
                        Message.of(
                                "unknown-odd-value.column", column, table.path().given()));
                ofHeader.add(Spelling.nearest(column, names)
                        .map(meant -> missing.withHelp(Message.of("did-you-mean", meant)))
                        .orElse(missing));
            }
        });
    }

    @Override
    public void row(CsvReader row) {
        for (Column column : columns) {
            column.look(row);
        }
    }

    @Override
    public void end(StoredHash hash, Consumer<Diagnostic> found) {
        ofHeader.forEach(found);
        for (Column column : columns) {
            column.wrong.values().forEach(wrong -> {
                Message fact = words.noValue(wrong.word(), column.attribute);
                found.accept(at(wrong.first(), Message.of("unknown-odd-value.cells", fact, wrong.cells()))
                        .withHelp(words.valueHelp(wrong.word(), column.attribute)));
            });
            column.others.ifPresent(others -> found.accept(
                    at(others.first(), Message.of("unknown-odd-value.others", column.attribute, others.cells()))));
        }
    }

    private Diagnostic at(Span span, Message message) {
        return Diagnostic.of(UnknownOddValue.RULE, new Location(table.path().given(), span), message);
    }
}
