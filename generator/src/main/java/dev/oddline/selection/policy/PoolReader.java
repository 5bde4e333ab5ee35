package dev.oddline.selection.policy;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.SceneTable;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.source.HiddenCharacters;
import dev.oddline.table.CellNumber;
import dev.oddline.table.CodePointOrder;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.TableRow;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what a policy must know of a pool from its table, and from a table that says more about its scenes. */
public final class PoolReader {
    /** More different words are not looked up any more. */
    private static final int MOST_WORDS = 100_000;

    private final TableEngine engine;
    private final PoolColumns asked;
    private final Optional<Taxonomy> taxonomy;

    private final List<String> ids = new ArrayList<>();
    private final List<String> frames = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private final Map<String, List<String>> cells = new LinkedHashMap<>();
    private boolean costsAreOfScenes;

    private PoolReader(TableEngine engine, PoolColumns asked, Optional<Taxonomy> taxonomy) {
        this.engine = engine;
        this.asked = asked;
        this.taxonomy = taxonomy;
    }

    /**
     * Returns the pool.
     *
     * @param pool one row for each scene, its id in {@code scene_id}; or one for each frame or object, with their ids too
     * @param more a table with columns that the pool lacks; a row for each scene of the pool
     * @param taxonomy the words of the conditions; needed if there are any
     * @throws UnreadableTable if a table cannot be read, lacks a column, names a scene twice or not at all, or holds a text
     *     where a number is needed
     * @throws UnfitPolicy if conditions are asked for that the taxonomy does not have
     */
    public static Pool read(
            TableEngine engine,
            TableFile pool,
            Optional<TableFile> more,
            PoolColumns asked,
            Optional<Taxonomy> taxonomy)
            throws IOException, UnfitPolicy {
        PoolReader reader = new PoolReader(engine, asked, taxonomy);
        reader.readRows(pool, more);
        return reader.pool(pool, more);
    }

    private void readRows(TableFile pool, Optional<TableFile> more) throws IOException, UnfitPolicy {
        List<String> ofPool = engine.columns(pool);
        List<String> ofMore = more.isPresent() ? engine.columns(more.get()) : List.of();
        List<String> needed = needed();
        hold(pool, ofPool, List.of(SceneTable.SCENE_ID));
        hold(pool, ofPool, asked.itemColumns());
        List<String> optional = List.of(SceneTable.DRIVE_ID, SceneTable.SOURCE);
        List<String> elsewhere = needed.stream()
                .filter(c -> !ofPool.contains(c) && (ofMore.contains(c) || !optional.contains(c)))
                .toList();
        if (!elsewhere.isEmpty() && more.isEmpty()) {
            hold(pool, ofPool, elsewhere);
        }
        costsAreOfScenes = elsewhere.contains(asked.costColumn());
        List<String> here = needed.stream().filter(c -> !elsewhere.contains(c)).toList();
        needed.forEach(column -> cells.put(column, new ArrayList<>()));
        scan(pool, ofPool.size(), here);
        if (!elsewhere.isEmpty() && more.isPresent()) {
            List<String> both = new ArrayList<>(elsewhere);
            both.add(SceneTable.SCENE_ID);
            hold(more.get(), ofMore, both);
            join(pool, more.get(), elsewhere);
        }
    }

    private List<String> needed() throws UnfitPolicy {
        Set<String> needed = new LinkedHashSet<>(List.of(SceneTable.DRIVE_ID, SceneTable.SOURCE));
        needed.addAll(asked.measures());
        needed.addAll(asked.texts());
        for (SegmentQuery segment : asked.segments()) {
            for (String attribute : segment.attributes()) {
                if (taxonomy.flatMap(t -> t.attribute(attribute)).isEmpty()) {
                    throw new UnfitPolicy("`" + segment + "` asks for `" + attribute + "`, "
                            + taxonomy.map(t -> "which taxonomy `" + t.id() + "` does not have")
                                    .orElse("and there is no taxonomy to read it by"));
                }
                needed.add(attribute);
            }
        }
        if (!asked.costColumn().isEmpty()) {
            needed.add(asked.costColumn());
        }
        return List.copyOf(needed);
    }

    private static void hold(TableFile table, List<String> columns, List<String> needed) throws UnreadableTable {
        List<String> missing = needed.stream().filter(c -> !columns.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableTable(
                    table.name(),
                    "it has no column `" + String.join("`, `", missing) + "`, but `" + String.join("`, `", columns)
                            + "`");
        }
    }

    private void scan(TableFile pool, int width, List<String> columns) throws IOException {
        List<String> all = new ArrayList<>(List.of(SceneTable.SCENE_ID));
        all.addAll(asked.itemColumns());
        int named = all.size();
        all.addAll(columns);
        Map<String, String> words = new HashMap<>();
        List<String> faults = new ArrayList<>();
        engine.scan(pool, all, row -> {
            Optional<String> fault = fault(pool, width, row);
            fault.filter(none -> faults.isEmpty()).ifPresent(faults::add);
            ids.add(row.cell(0));
            frames.add(named > 1 ? row.cell(1).strip() : "");
            objects.add(named > 2 ? row.cell(2).strip() : "");
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.cell(i + named);
                column(columns.get(i)).add(words.size() > MOST_WORDS ? cell : words.computeIfAbsent(cell, c -> c));
            }
        });
        if (!faults.isEmpty()) {
            throw new UnreadableTable(pool.name(), faults.get(0));
        }
    }

    private Optional<String> fault(TableFile pool, int width, TableRow row) {
        String id = row.cell(0);
        String place = "its row " + (ids.size() + 1);
        if (pool.format() == TableFormat.CSV && row.written() != width) {
            return Optional.of(place + " has " + row.written() + " cells where the header has " + width);
        }
        if (id.isBlank()) {
            return Optional.of(place + " names no scene");
        }
        for (int i = 0; i < asked.itemColumns().size(); i++) {
            if (row.cell(i + 1).isBlank()) {
                return Optional.of(place + " has no `" + asked.itemColumns().get(i) + "`");
            }
        }
        return id.codePoints().anyMatch(HiddenCharacters::isHidden)
                ? Optional.of(place + ": its id has a character that does not show")
                : Optional.empty();
    }

    private void join(TableFile pool, TableFile more, List<String> columns) throws IOException {
        Map<String, List<Integer>> rowsOf = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            rowsOf.computeIfAbsent(ids.get(i), id -> new ArrayList<>(1)).add(i);
        }
        List<String> all = new ArrayList<>(List.of(SceneTable.SCENE_ID));
        all.addAll(columns);
        List<String[]> found = new ArrayList<>();
        columns.forEach(column -> found.add(new String[ids.size()]));
        List<String> twice = new ArrayList<>();
        engine.scan(more, all, row -> {
            for (int at : rowsOf.getOrDefault(row.cell(0), List.of())) {
                for (int i = 0; i < columns.size(); i++) {
                    if (i == 0 && found.get(0)[at] != null) {
                        twice.add(row.cell(0));
                    }
                    found.get(i)[at] = row.cell(i + 1);
                }
            }
        });
        if (!twice.isEmpty()) {
            throw new UnreadableTable(more.name(), "scene `" + twice.get(0) + "` stands in it twice");
        }
        for (int i = 0; i < ids.size(); i++) {
            if (found.get(0)[i] == null) {
                throw new UnreadableTable(
                        more.name(), "it lacks scene `" + ids.get(i) + "`, which " + pool.name() + " has");
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i)).addAll(Arrays.asList(found.get(i)));
        }
    }

    private List<String> column(String name) {
        return Optional.ofNullable(cells.get(name)).orElseThrow();
    }

    private Pool pool(TableFile pool, Optional<TableFile> more) throws UnreadableTable {
        int[] order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(ids::get, CodePointOrder.ORDER)
                        .thenComparing(frames::get, CodePointOrder.ORDER)
                        .thenComparing(objects::get, CodePointOrder.ORDER))
                .mapToInt(i -> i)
                .toArray();
        PoolNames names = new PoolNames(inOrder(ids, order), inOrder(frames, order), inOrder(objects, order));
        holdDifferent(pool, names);
        Map<String, double[]> scores = new HashMap<>();
        for (String measure : asked.measures()) {
            scores.put(measure, numbers(pool, measure, order, Double.NaN));
        }
        Map<String, List<String>> texts = new HashMap<>();
        asked.texts().forEach(name -> texts.put(name, inOrder(column(name), order)));
        Map<SegmentQuery, BitSet> segments = new HashMap<>();
        asked.segments().forEach(segment -> segments.put(segment, rowsIn(segment, order)));
        return new Pool(
                names,
                inOrder(column(SceneTable.DRIVE_ID), order),
                inOrder(column(SceneTable.SOURCE), order),
                order,
                scores,
                texts,
                segments,
                costs(costsAreOfScenes && more.isPresent() ? more.get() : pool, names, order));
    }

    private void holdDifferent(TableFile pool, PoolNames names) throws UnreadableTable {
        for (int row = 1; row < names.size(); row++) {
            if (!names.isFirst(row) && names.name(row).equals(names.name(row - 1))) {
                String rows = asked.unit() == SelectionPolicy.Unit.SCENE
                        ? "scene, as `oddline score --aggregate` makes it; one for each frame takes a policy with"
                                + " `unit: frame`"
                        : asked.unit().name().toLowerCase(Locale.ROOT);
                throw new UnreadableTable(
                        pool.name(),
                        asked.unit().name().toLowerCase(Locale.ROOT) + " `" + names.name(row)
                                + "` stands in it twice: a pool has one row for each " + rows);
            }
        }
    }

    private static List<String> inOrder(List<String> cells, int[] order) {
        String[] sorted = new String[order.length];
        for (int i = 0; i < order.length && !cells.isEmpty(); i++) {
            sorted[i] = cells.get(order[i]);
        }
        if (cells.isEmpty()) {
            Arrays.fill(sorted, "");
        }
        return Arrays.asList(sorted);
    }

    /** Returns what the whole scene of each row takes of the budget: what its rows say together, or the table of scenes once. */
    private double[] costs(TableFile table, PoolNames names, int[] order) throws UnreadableTable {
        double[] own =
                asked.costColumn().isEmpty() ? counted(names) : numbers(table, asked.costColumn(), order, Double.NaN);
        double[] costs = new double[own.length];
        for (int row = 0; row < own.length; row++) {
            if (!(own[row] >= 0)) {
                throw new UnreadableTable(
                        table.name(),
                        "scene `" + names.scenes().get(row) + "` has no `" + asked.costColumn()
                                + "` of 0 or more, which the budget counts");
            }
        }
        for (int row = 0; row < own.length; row++) {
            if (names.isFirst(row)) {
                costs[row] = costsAreOfScenes ? own[row] : ofScene(own, names, row);
            } else {
                costs[row] = costs[row - 1];
            }
        }
        return costs;
    }

    private static double ofScene(double[] own, PoolNames names, int first) {
        double sum = 0;
        for (int row : names.ofSceneOf(first).toArray()) {
            sum += own[row];
        }
        return sum;
    }

    /** Returns 1 for each row that counts as one more of what the budget counts: a scene, a frame, or an object. */
    private double[] counted(PoolNames names) {
        double[] own = new double[names.size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = switch (asked.cost()) {
                case SCENES -> names.isFirst(row) ? 1 : 0;
                case FRAMES -> names.isFirstOfFrame(row) ? 1 : 0;
                case OBJECTS, COST -> 1;
            };
        }
        return own;
    }

    private double[] numbers(TableFile table, String name, int[] order, double blank) throws UnreadableTable {
        List<String> column = column(name);
        double[] numbers = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            String cell = column.get(order[i]).strip();
            Optional<BigDecimal> number = CellNumber.of(cell);
            if (number.isEmpty() && !AttributeColumns.isBlank(cell)) {
                throw new UnreadableTable(
                        table.name(),
                        "scene `" + ids.get(order[i]) + "`: `" + cell + "` in column `" + name + "` is no number");
            }
            numbers[i] = number.map(BigDecimal::doubleValue).orElse(blank);
        }
        return numbers;
    }

    private BitSet rowsIn(SegmentQuery segment, int[] order) {
        SegmentMembership membership = new SegmentMembership(segment, taxonomy.orElseThrow());
        BitSet rows = new BitSet(order.length);
        for (int i = 0; i < order.length; i++) {
            List<String> said = new ArrayList<>();
            for (String attribute : membership.columns()) {
                said.add(column(attribute).get(order[i]));
            }
            rows.set(i, membership.isIn(said));
        }
        return rows;
    }
}
