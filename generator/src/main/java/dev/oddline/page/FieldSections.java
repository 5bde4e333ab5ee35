package dev.oddline.page;

import dev.oddline.decode.RecordForms;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Fact;
import dev.oddline.page.view.FactGroup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.record.Kind;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a record as facts, and its lists of mappings as tables. Every field appears exactly once. */
final class FieldSections {
    /** Fields that other sections of the page show. */
    private static final Set<String> ELSEWHERE = Set.of("title", "description", "metrics", "hyperparameters");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final Site site;
    private final ValueText values;
    private final RecordTree tree;
    private final RecordedAnswers answers;

    FieldSections(Site site, ValueText values, RecordTree tree, RecordedAnswers answers) {
        this.site = site;
        this.values = values;
        this.tree = tree;
        this.answers = answers;
    }

    /** Returns the groups of facts: what it is, what it was made from, parameters, everything else. */
    List<FactGroup> facts(Kind kind) {
        KindProfile profile = KindProfile.of(kind);
        List<String> rest = new ArrayList<>();
        for (YamlEntry entry : tree.root().entries()) {
            String key = entry.key().text();
            boolean shown = profile.first().contains(key)
                    || profile.inputs().contains(key)
                    || ELSEWHERE.contains(key)
                    || key.equals(kind.idField())
                    || isTable(entry.value());
            if (!shown) {
                rest.add(key);
            }
        }
        List<FactGroup> groups = new ArrayList<>();
        Set<String> above = EvidenceSection.shows(kind);
        add(kind, profile.first().stream().filter(key -> !above.contains(key)).toList(), groups);
        add(kind, profile.inputs(), groups);
        add(kind, rest, groups);
        return groups;
    }

    private void add(Kind kind, List<String> keys, List<FactGroup> groups) {
        List<Fact> facts = new ArrayList<>();
        for (String key : keys) {
            Optional<YamlNode> node = tree.root().get(key);
            if (node.isPresent() && !isTable(node.get())) {
                facts.add(new Fact(
                        site.words().field(key), values.of(tree, words(kind, key), node.get()), answers.of(key)));
            }
        }
        if (!facts.isEmpty()) {
            groups.add(new FactGroup("", facts));
        }
    }

    /** Returns the field whose words a value has; what no form declares stands as it is written. */
    private static String words(Kind kind, String key) {
        boolean isDeclared = RecordForms.of(kind).shape().fields().stream()
                .anyMatch(field -> field.name().equals(key));
        return isDeclared ? key : FieldWords.FOREIGN;
    }

    /** Returns one table for each field that is a list of mappings, or a mapping of mappings. */
    List<Table> tables(Kind kind) {
        Set<String> above = EvidenceSection.shows(kind);
        List<Table> tables = new ArrayList<>();
        for (YamlEntry entry : tree.root().entries()) {
            String key = entry.key().text();
            if (!ELSEWHERE.contains(key) && !above.contains(key) && isTable(entry.value())) {
                tables.add(table(kind, key, entry.value()));
            }
        }
        return tables;
    }

    private static boolean isTable(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (!isRow(item)) {
                    return false;
                }
            }
            return !sequence.items().isEmpty();
        }
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (!isRow(entry.value())) {
                    return false;
                }
            }
            return !mapping.entries().isEmpty();
        }
        return false;
    }

    private static boolean isRow(YamlNode node) {
        return node instanceof YamlMapping mapping && mapping.entries().size() > 1;
    }

    private record Line(Optional<String> name, YamlMapping cells) {}

    private Table table(Kind kind, String key, YamlNode node) {
        boolean isForeign = FieldWords.isChosen(words(kind, key));
        List<Line> lines = new ArrayList<>();
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(i -> lines.add(new Line(Optional.empty(), (YamlMapping) i)));
        } else {
            ((YamlMapping) node)
                    .entries()
                    .forEach(e -> lines.add(new Line(Optional.of(e.key().text()), (YamlMapping) e.value())));
        }
        boolean named = lines.stream().anyMatch(l -> l.name().isPresent());
        Set<String> keys = new LinkedHashSet<>();
        lines.forEach(l -> l.cells().entries().forEach(e -> keys.add(e.key().text())));
        List<TableColumn> columns = new ArrayList<>();
        if (named) {
            columns.add(new TableColumn(site.words().say("table.name"), ColumnRole.KEY));
        }
        for (String column : keys) {
            boolean first = columns.isEmpty();
            columns.add(new TableColumn(
                    key.equals("extra") ? column : site.words().field(column),
                    first ? ColumnRole.KEY : isNumber(column, lines) ? ColumnRole.NUMBER : ColumnRole.TEXT));
        }
        List<TableRow> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Cell> cells = new ArrayList<>();
            line.name().ifPresent(name -> cells.add(Cell.of(name)));
            keys.forEach(column -> cells.add(cell(line.cells(), column, isForeign ? FieldWords.FOREIGN : column)));
            rows.add(new TableRow("", cells));
        }
        String title = site.words().field(key);
        return new Table("table-" + key, capital(title), "", columns, rows, Phrase.NONE);
    }

    private Cell cell(YamlMapping line, String column, String words) {
        Optional<YamlNode> node = line.get(column);
        if (node.isEmpty()) {
            return Cell.of("");
        }
        Phrase text = values.of(tree, words, node.get());
        String order = node.get() instanceof YamlScalar scalar ? scalar.text() : text.text();
        return new Cell(text, order, dev.oddline.page.view.Markup.NONE);
    }

    private static boolean isNumber(String column, List<Line> lines) {
        for (Line line : lines) {
            Optional<YamlNode> node = line.cells().get(column);
            if (node.isPresent() && !isNumber(node.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.isPlain()
                && NUMBER.matcher(scalar.text()).matches();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
