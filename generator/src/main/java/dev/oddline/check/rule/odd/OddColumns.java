package dev.oddline.check.rule.odd;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.coverage.AttributeColumns;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.record.ColumnSource;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MappedTable;
import dev.oddline.record.Run;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    private final Optional<MappedTable> mapped;
    private final List<Column> columns = new ArrayList<>();
    private final List<Diagnostic> ofHeader = new ArrayList<>();

    OddColumns(NamedTable table, OddVocabulary words, CheckInput input) {
        this.table = table;
        this.words = words;
        this.input = input;
        this.mapped = mapped(table.entry());
    }

    private static Optional<MappedTable> mapped(CatalogEntry entry) {
        Optional<MappedTable> ofDataset = entry.as(Dataset.class)
                .flatMap(d -> d.contents().sceneTable().value())
                .map(MappedTable.class::cast);
        Optional<MappedTable> ofRun = entry.as(Run.class)
                .flatMap(r -> r.outcome().segmentMetrics().value())
                .map(MappedTable.class::cast);
        return ofDataset
                .or(() -> ofRun)
                .or(() -> entry.as(Evaluation.class)
                        .flatMap(e -> e.results().segmentMetrics().value()));
    }

    /** A column and the words in it that its attribute does not have. */
    private static final class Column {
        private final int index;
        private final String attribute;
        private final OddVocabulary.Attribute known;
        private final Map<String, String> meanings;
        private final Map<String, Wrong> wrong = new LinkedHashMap<>();
        private Optional<Wrong> others = Optional.empty();
        private Optional<Wrong> beyond = Optional.empty();

        Column(int index, String attribute, OddVocabulary.Attribute known, Map<String, String> meanings) {
            this.meanings = meanings;
            this.index = index;
            this.attribute = attribute;
            this.known = known;
        }

        void look(TableRow row) {
            String cell = row.cell(index);
            if (cell.isEmpty() || known.values().contains(cell) || isKnown(cell.strip())) {
                return;
            }
            for (String part : cell.split("\\|", -1)) {
                String word = part.strip();
                if (isBeyond(word)) {
                    beyond = Optional.of(beyond.map(Wrong::again).orElse(new Wrong(word, row.span(index), 1)));
                } else if (!isKnown(word)) {
                    add(word, row.span(index));
                }
            }
        }

        /** Returns whether a word is a number below all buckets, or above them. */
        private boolean isBeyond(String word) {
            return known.reach().isPresent()
                    && CellNumber.of(meanings.getOrDefault(word, word))
                            .filter(number -> !known.reach().get().contains(number))
                            .isPresent();
        }

        private boolean isKnown(String word) {
            String meant = meanings.getOrDefault(word, word);
            return known.values().contains(meant)
                    || AttributeColumns.isBlank(meant)
                    || (meanings.containsKey(word) && meant.equals(AttributeColumns.UNKNOWN))
                    || (known.divides() && isNumber(meant));
        }

        /** Returns whether a word is a number that the attribute can have. */
        private boolean isNumber(String word) {
            return CellNumber.of(word)
                    .filter(number ->
                            known.reach().isEmpty() || known.reach().get().contains(number))
                    .isPresent();
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
    public boolean header(TableRow header) {
        List<String> names = header.row();
        Map<String, String> attributeOf = new HashMap<>();
        words.attributes().keySet().forEach(a -> texts(a).forEach(column -> attributeOf.put(column, a)));
        Set<String> instead = insteadOfMissing(names);
        reportMapping(names);
        int metric = table.role() == NamedTable.Role.SEGMENTS ? names.indexOf("metric") : -1;
        List<String> missing = words.attributes().keySet().stream()
                .filter(a -> source(a).columns().stream().noneMatch(names::contains))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String attribute = attributeOf.get(name);
            if (names.indexOf(name) < i) {
                continue; // repeated-column says so; the first is read
            }
            if (attribute != null) {
                OddVocabulary.Attribute known = words.attributes().getOrDefault(attribute, OddVocabulary.NOTHING);
                if (known.divides() || !known.values().isEmpty()) { // else its taxonomy has the finding
                    columns.add(new Column(i, attribute, known, meanings(attribute)));
                }
            } else if (!OTHER_COLUMNS.contains(name)
                    && !isNamed(name)
                    && !instead.contains(name)
                    && (i < metric || Spelling.nearest(name, missing).isPresent())) {
                ofHeader.add(at(header.span(i), words.noAttribute(name)).withHelp(words.help(name, missing)));
            }
        }
        return !columns.isEmpty();
    }

    /** Returns where the table says what is known of an attribute. */
    private ColumnSource source(String attribute) {
        return mapped.map(table -> table.source(attribute)).orElse(new ColumnSource.Texts(List.of(attribute)));
    }

    /** Returns the columns whose cells are words of an attribute. */
    private List<String> texts(String attribute) {
        ColumnSource source = source(attribute);
        return source instanceof ColumnSource.Texts ? source.columns() : List.of();
    }

    private Map<String, String> meanings(String attribute) {
        return mapped.map(table -> table.meanings(attribute)).orElse(Map.of());
    }

    private boolean isNamed(String column) {
        return mapped.stream()
                .flatMap(table -> table.columns().values().stream())
                .anyMatch(source -> source.columns().contains(column));
    }

    /** Returns the attributes with a column of their own name that the record seeks in one that is not there: one mistake. */
    private Set<String> insteadOfMissing(List<String> names) {
        return words.attributes().keySet().stream()
                .filter(a -> names.contains(a) && !names.containsAll(source(a).columns()))
                .collect(Collectors.toSet());
    }

    /** Reports what the record says of the columns although there is no such attribute or column. */
    private void reportMapping(List<String> names) {
        String field = table.role() == NamedTable.Role.SEGMENTS ? "segment_metrics" : "scene_table";
        List<String> own = mapped.map(MappedTable::own).orElse(List.of());
        mapped.map(MappedTable::columns).orElse(Map.of()).forEach((what, source) -> {
            List<String> way = List.of(field, "columns", what);
            if (!words.attributes().containsKey(what) && !own.contains(what)) {
                ofHeader.add(Diagnostic.of(
                                UnknownOddValue.RULE, input.places().ofKey(table.entry(), way), words.noAttribute(what))
                        .withHelp(words.attributeHelp(what)));
                return;
            }
            for (String column : source.columns()) {
                if (!names.contains(column)) {
                    Diagnostic missing = Diagnostic.of(
                            UnknownOddValue.RULE,
                            input.places().of(table.entry(), way),
                            Message.of(
                                    "unknown-odd-value.column",
                                    column,
                                    table.path().given()));
                    ofHeader.add(Spelling.nearest(column, names)
                            .map(meant -> missing.withHelp(Message.of("did-you-mean", meant)))
                            .orElse(missing));
                }
            }
        });
    }

    @Override
    public void row(TableRow row) {
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
            column.beyond.ifPresent(wrong -> {
                Message fact = words.beyond(wrong.word(), column.attribute);
                found.accept(at(
                                wrong.first(),
                                wrong.cells() == 1 ? fact : Message.of("wrong-cells.more", fact, wrong.cells()))
                        .withHelp(Message.of("unknown-odd-value.beyond-help", column.attribute)));
            });
            column.others.ifPresent(others -> found.accept(
                    at(others.first(), Message.of("unknown-odd-value.others", column.attribute, others.cells()))));
        }
    }

    private Diagnostic at(Span span, Message message) {
        return Diagnostic.of(UnknownOddValue.RULE, new Location(table.path().given(), span), message);
    }
}
