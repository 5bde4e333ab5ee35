package dev.oddline.page;

import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SegmentRow;
import dev.oddline.page.view.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cells of a heatmap's choices of axes, in columns: what all cells of a choice share stands once, a sentence or source of
 * several cells too, and what follows from the rest (names, anchors, how a verdict looks) is left to {@code heatdata.js}.
 */
final class ColumnsOfCells {
    private final OddNames names;
    private final Map<String, Map<String, Integer>> places;
    private final ObjectNode json;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Map<Piece, Integer> sources = new HashMap<>();

    /**
     * Returns the columns of a document.
     *
     * @param places number of each value of each attribute
     * @param json gets the members {@code maps}, {@code why} and {@code sources}; its {@code looks} are the kinds of cells
     */
    ColumnsOfCells(OddNames names, Map<String, Map<String, Integer>> places, ObjectNode json) {
        this.names = names;
        this.places = places;
        this.json = json;
        json.get("looks").propertyNames().forEach(kind -> kinds.put(kind, kinds.size()));
        json.putObject("maps");
        json.putArray("why");
        json.putArray("sources");
    }

    /**
     * One cell.
     *
     * @param kind what the cell looks like, a key of the looks; empty where there is nothing to say of it
     * @param numbers one for each layer
     * @param doubts a bit for each layer whose number stands on too little
     * @param value what stands in the cell instead of the figure
     * @param n what stands in the cell instead of the number of scenes evaluated
     * @param facts in the order of the labels
     */
    record Cell(
            OddSegment segment,
            String kind,
            List<Optional<Double>> numbers,
            int doubts,
            Optional<Long> evaluated,
            Optional<Double> low,
            Optional<Double> high,
            Optional<Double> required,
            Optional<String> value,
            Optional<String> n,
            List<String> facts,
            String why,
            List<Piece> sources,
            List<SegmentRow.Further> further) {

        /** Returns a cell of which there is nothing to say. */
        static Cell empty(OddSegment segment) {
            return new Cell(
                    segment,
                    "",
                    List.of(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    "",
                    List.of(),
                    List.of());
        }
    }

    /**
     * Adds the cells of a choice of axes.
     *
     * @param layers how many numbers each cell has
     * @param facts how many facts
     */
    void add(List<String> axes, List<Cell> cells, int layers, int facts) {
        ObjectNode map = json.withObject("maps").putObject(HeatmapGrid.id(axes));
        rest(map.putArray("rest"), axes, cells);
        ArrayNode at = map.putArray("at");
        for (Cell cell : cells) {
            for (String axis : axes) {
                at.add(MapScript.place(places, axis, cell.segment()));
            }
        }
        JsonNodeFactory make = JsonNodeFactory.instance;
        column(map, "kind", cells, cell -> make.numberNode(kinds.getOrDefault(cell.kind(), -1)));
        ArrayNode numbers = map.putArray("x");
        for (int i = 0; i < layers; i++) {
            int layer = i;
            numbers.add(column(
                    cells,
                    cell -> number(
                            cell.numbers().isEmpty()
                                    ? Optional.empty()
                                    : cell.numbers().get(layer))));
        }
        column(map, "doubt", cells, cell -> make.numberNode(cell.doubts()));
        column(map, "of", cells, cell -> number(cell.evaluated().map(Long::doubleValue)));
        column(map, "low", cells, cell -> number(cell.low()));
        column(map, "high", cells, cell -> number(cell.high()));
        column(map, "required", cells, cell -> number(cell.required()));
        column(map, "value", cells, cell -> text(cell.value()));
        column(map, "n", cells, cell -> text(cell.n()));
        ArrayNode said = map.putArray("facts");
        for (int i = 0; i < facts; i++) {
            int fact = i;
            said.add(column(
                    cells,
                    cell -> make.stringNode(
                            cell.facts().isEmpty() ? "" : cell.facts().get(fact))));
        }
        column(map, "why", cells, cell -> make.numberNode(whyOf(cell.why())));
        ArrayNode lists = map.putArray("sources");
        for (Cell cell : cells) {
            ArrayNode list = lists.addArray();
            cell.sources().forEach(source -> list.add(sourceOf(source)));
        }
        further(map.putObject("further"), cells);
    }

    /** Writes the values that all segments of a choice have beside those of its axes. */
    private void rest(ArrayNode rest, List<String> axes, List<Cell> cells) {
        cells.stream()
                .limit(1)
                .forEach(cell -> cell.segment().valueOf().forEach((attribute, value) -> {
                    if (!axes.contains(attribute)) {
                        rest.addArray().add(attribute).add(value).add(names.value(attribute, value));
                    }
                }));
    }

    /** Writes what else the cells were read from, by their numbers. */
    private void further(ObjectNode byCell, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            for (SegmentRow.Further part : cells.get(i).further()) {
                ArrayNode sources = byCell.withArray(Integer.toString(i))
                        .addArray()
                        .add(part.said())
                        .addArray();
                part.sources().forEach(source -> sources.add(sourceOf(source)));
            }
        }
    }

    private int whyOf(String why) {
        return reasons.computeIfAbsent(why, sentence -> {
            json.withArray("why").add(sentence);
            return reasons.size();
        });
    }

    private int sourceOf(Piece source) {
        return sources.computeIfAbsent(source, piece -> {
            ArrayNode one = json.withArray("sources")
                    .addArray()
                    .add(piece.text())
                    .add(piece.url().href());
            if (piece.tone() == Tone.CODE) {
                one.add(1);
            }
            return sources.size();
        });
    }

    private static void column(ObjectNode map, String name, List<Cell> cells, Function<Cell, JsonNode> value) {
        map.set(name, column(cells, value));
    }

    /** Returns the values of all cells; a single one where all are the same. */
    private static JsonNode column(List<Cell> cells, Function<Cell, JsonNode> value) {
        List<JsonNode> values = cells.stream().map(value).toList();
        if (values.stream().distinct().count() == 1) {
            return values.get(0);
        }
        ArrayNode column = JsonNodeFactory.instance.arrayNode();
        values.forEach(column::add);
        return column;
    }

    private static JsonNode text(Optional<String> text) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return text.<JsonNode>map(make::stringNode).orElseGet(make::nullNode);
    }

    /** Returns a number in full precision, a whole one without decimals; null where there is none. */
    private static JsonNode number(Optional<Double> number) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return number.<JsonNode>map(value -> value == Math.rint(value) && Math.abs(value) < 1e15
                        ? make.numberNode(value.longValue())
                        : make.numberNode(value.doubleValue()))
                .orElseGet(make::nullNode);
    }
}
