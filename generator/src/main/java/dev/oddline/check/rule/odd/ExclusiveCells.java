package dev.oddline.check.rule.odd;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.coverage.AttributeColumns;
import dev.oddline.coverage.ExclusiveValues;
import dev.oddline.coverage.SceneColumns;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.record.SceneTable;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Looks for values of one scene that can't be true together, in one row or in all that are about it. */
final class ExclusiveCells implements TableWatch {
    private final NamedTable table;
    private final SceneColumns columns;
    private final List<Attribute> attributes = new ArrayList<>();
    private List<Integer> scene = List.of();

    ExclusiveCells(NamedTable table, SceneColumns columns) {
        this.table = table;
        this.columns = columns;
    }

    /**
     * Scenes of which the same values are said.
     *
     * @param first where the first of them stands
     */
    private record Said(Span first, long scenes) {
        Said again() {
            return new Said(first, scenes + 1);
        }
    }

    /**
     * What the rows of one scene say so far.
     *
     * @param cells one for each column, joined by {@code |}
     * @param last where the last of them stands
     */
    private record Merged(List<String> cells, Span last) {}

    /** The columns of one attribute. */
    private static final class Attribute {
        private final AttributeColumns columns;
        private final List<Integer> positions;
        private final Map<String, Merged> ofScenes = new LinkedHashMap<>();
        private final Map<List<String>, List<String>> known = new HashMap<>();
        private final Map<String, Said> said = new TreeMap<>();

        Attribute(AttributeColumns columns, List<Integer> positions) {
            this.columns = columns;
            this.positions = positions;
        }

        List<String> cells(TableRow row) {
            List<String> cells = new ArrayList<>(positions.size());
            for (int position : positions) {
                cells.add(row.cell(position));
            }
            return cells;
        }

        Span span(TableRow row) {
            return positions.stream()
                    .filter(position -> position >= 0 && position < row.size())
                    .findFirst()
                    .map(row::span)
                    .orElse(row.span(0));
        }

        /** One column of words says several things only if they are parted. */
        boolean mayContradict(List<String> cells) {
            return cells.size() > 1 || cells.get(0).contains(Grouping.VALUE_SEPARATOR);
        }

        void look(List<String> cells, Span at) {
            List<String> values =
                    known.computeIfAbsent(cells, texts -> ExclusiveValues.in(columns.read(texts), columns.attribute()));
            if (!values.isEmpty()) {
                said.merge(String.join("`, `", values), new Said(at, 1), (first, again) -> first.again());
            }
        }

        void merge(String id, List<String> cells, Span at) {
            ofScenes.merge(id, new Merged(cells, at), (before, more) -> {
                List<String> both = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    String old = before.cells().get(i);
                    both.add(old.equals(cells.get(i)) ? old : old + Grouping.VALUE_SEPARATOR + cells.get(i));
                }
                return new Merged(both, more.last());
            });
        }
    }

    @Override
    public boolean header(TableRow header) {
        List<String> names = header.row();
        columns.attributes().stream()
                .filter(attribute -> !attribute.attribute().isMultiple())
                .filter(attribute -> attribute.source().columns().stream().anyMatch(names::contains))
                .forEach(attribute -> attributes.add(new Attribute(
                        attribute,
                        attribute.source().columns().stream()
                                .map(names::indexOf)
                                .toList())));
        List<String> id = columns.of(SceneTable.SCENE_ID);
        boolean merges = columns.table().isMerged() && names.containsAll(id);
        scene = merges ? id.stream().map(names::indexOf).toList() : List.of();
        return !attributes.isEmpty();
    }

    @Override
    public void row(TableRow row) {
        String id = scene.isEmpty()
                ? ""
                : String.join(
                        Grouping.ID_SEPARATOR, scene.stream().map(row::cell).toList());
        for (Attribute attribute : attributes) {
            List<String> cells = attribute.cells(row);
            if (!id.isEmpty()) {
                attribute.merge(id, cells, attribute.span(row));
            } else if (attribute.mayContradict(cells)) {
                attribute.look(cells, attribute.span(row));
            }
        }
    }

    @Override
    public void end(StoredHash hash, Consumer<Diagnostic> found) {
        for (Attribute attribute : attributes) {
            attribute.ofScenes.values().forEach(merged -> attribute.look(merged.cells(), merged.last()));
            String name = attribute.columns.attribute().id();
            attribute.said.forEach((values, said) -> found.accept(Diagnostic.of(
                            ContradictingOddValues.RULE,
                            new Location(table.path().given(), said.first()),
                            Message.of(
                                    "contradicting-odd-values", values, name, Message.counted(said.scenes(), "scene")))
                    .withHelp(Message.of("contradicting-odd-values.help", name))));
        }
    }
}
