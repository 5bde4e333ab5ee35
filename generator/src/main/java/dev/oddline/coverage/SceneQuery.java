package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.record.Dataset;
import dev.oddline.record.SceneTable;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableGroup;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The question that a scene table is asked, and how its answer is laid out: the columns of the conditions, the split, the
 * source, and something further.
 */
final class SceneQuery {
    private final SceneReading reading;
    private final List<String> names;
    private final List<String> further;
    private final List<String> conditions;

    /** Of the split, the source and what is further asked: where its cells begin among the keys of a group, and where they end. */
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private record Part(int from, int to) {}

    /**
     * Returns a question.
     *
     * @param names columns that the table has
     * @param further what else tells groups apart, such as {@link SceneTable#INCIDENT_ID}
     */
    SceneQuery(SceneReading reading, List<String> names, List<String> further) {
        this.reading = reading;
        this.names = List.copyOf(names);
        this.further = List.copyOf(further);
        this.conditions = reading.columns().ofConditions();
        int from = conditions.size();
        for (String what : Stream.concat(Stream.of(SceneTable.SPLIT, SceneTable.SOURCE), further.stream())
                .toList()) {
            int to = from + columns(what).size();
            parts.put(what, new Part(from, to));
            from = to;
        }
    }

    SceneReading reading() {
        return reading;
    }

    /** Returns the columns that the table has. */
    List<String> names() {
        return names;
    }

    /** Returns what else tells groups apart. */
    List<String> further() {
        return further;
    }

    /** Returns the columns of the table that name a scene; none if it lacks one of them. */
    List<String> id() {
        List<String> id = columns(SceneTable.SCENE_ID);
        return names.containsAll(id) ? id : List.of();
    }

    /**
     * Returns the grouping of the rows that asks it. Other tables count only where this one names its scenes.
     *
     * @param notIn tables whose scenes are left out
     * @param in if there are any, tables of which one must name a scene
     */
    Grouping grouping(List<Grouping.IdColumns> notIn, List<Grouping.IdColumns> in) {
        List<String> by = new ArrayList<>(conditions);
        by.addAll(columns(SceneTable.SPLIT));
        by.addAll(columns(SceneTable.SOURCE));
        further.forEach(what -> by.addAll(columns(what)));
        List<String> sums = new ArrayList<>(columns(SceneTable.FRAMES));
        sums.addAll(columns(SceneTable.OBJECTS));
        return grouping(by, sums, List.of(), notIn, in);
    }

    /** Returns the grouping of the rows by conditions and split that tells the drives of each group. */
    Grouping drives() {
        List<String> by = new ArrayList<>(conditions);
        by.addAll(columns(SceneTable.SPLIT));
        return grouping(by, List.of(), columns(SceneTable.DRIVE_ID), List.of(), List.of());
    }

    /** Returns the drives of one of the groups of {@link #drives}; rows that name none are left out. */
    Set<String> drives(TableGroup group) {
        Set<String> drives = new HashSet<>();
        for (List<String> cells : group.members()) {
            String drive = text(cells);
            if (!drive.isEmpty()) {
                drives.add(drive);
            }
        }
        return drives;
    }

    /** Returns the grouping that puts all rows together and tells their drives. */
    Grouping allDrives() {
        return grouping(List.of(), List.of(), columns(SceneTable.DRIVE_ID), List.of(), List.of());
    }

    /** Returns the number of drives in the answer to {@link #allDrives}. A scene of merged rows may be of several. */
    long driveCount(List<TableGroup> all) {
        return all.stream()
                .flatMap(group -> group.members().stream())
                .map(cells -> String.join(Grouping.ID_SEPARATOR, cells))
                .flatMap(drive -> isMerged()
                        ? Stream.of(drive.split(Pattern.quote(Grouping.VALUE_SEPARATOR), -1))
                        : Stream.of(drive))
                .filter(drive -> !Blank.is(drive))
                .distinct()
                .count();
    }

    private boolean isMerged() {
        return !id().isEmpty() && reading.columns().table().isMerged();
    }

    private Grouping grouping(
            List<String> by,
            List<String> sums,
            List<String> members,
            List<Grouping.IdColumns> notIn,
            List<Grouping.IdColumns> in) {
        boolean named = !id().isEmpty();
        return new Grouping(
                by,
                sums,
                members,
                id(),
                isMerged() ? Grouping.Repeats.MERGED : Grouping.Repeats.COUNTED,
                named ? reading.withdrawn() : Set.of(),
                named ? notIn : List.of(),
                named ? in : List.of());
    }

    /** Returns the texts of a group as they stand: of the conditions, the split and the source, not what is further asked. */
    List<String> told(TableGroup group) {
        return group.keys().subList(0, part(SceneTable.SOURCE).to());
    }

    /** Returns what a group says of each attribute of the wanted taxonomy. */
    List<Condition> conditions(TableGroup group) {
        return reading.conditions().of(group.keys().subList(0, conditions.size()));
    }

    String split(TableGroup group) {
        return text(group, SceneTable.SPLIT);
    }

    String source(TableGroup group) {
        return text(group, SceneTable.SOURCE);
    }

    /**
     * Returns what the cells of the split, the source or something further say together; empty where they say nothing.
     */
    String text(TableGroup group, String what) {
        return text(cells(group, what));
    }

    private static String text(List<String> cells) {
        if (cells.size() == 1) {
            String only = cells.get(0).strip();
            return Blank.is(only) ? "" : only;
        }
        return cells.stream()
                .map(String::strip)
                .filter(cell -> !Blank.is(cell))
                .collect(Collectors.joining(Grouping.VALUE_SEPARATOR));
    }

    /** Returns an id that is one of the further texts, as it stands in the table; empty where its cells are. */
    String id(TableGroup group, String what) {
        List<String> cells = cells(group, what);
        return cells.stream().allMatch(String::isEmpty) ? "" : String.join(Grouping.ID_SEPARATOR, cells);
    }

    private List<String> cells(TableGroup group, String what) {
        return group.keys().subList(part(what).from(), part(what).to());
    }

    private Part part(String what) {
        Part part = parts.get(what);
        if (part == null) {
            throw new IllegalArgumentException("not asked: " + what);
        }
        return part;
    }

    /** @throws ArithmeticException if a sum has more than 63 bits */
    Amount amount(TableGroup group) {
        return new Amount(
                group.rows(),
                sum(group, SceneTable.FRAMES, Dataset.CountingUnit.FRAME),
                sum(group, SceneTable.OBJECTS, Dataset.CountingUnit.OBJECT));
    }

    /** Returns the units that the table tells the number of: scenes, and what it has a column of or what its rows are. */
    Set<Dataset.CountingUnit> units() {
        Set<Dataset.CountingUnit> units = EnumSet.of(Dataset.CountingUnit.SCENE, reading.unit());
        Map.of(
                        Dataset.CountingUnit.DRIVE,
                        SceneTable.DRIVE_ID,
                        Dataset.CountingUnit.FRAME,
                        SceneTable.FRAMES,
                        Dataset.CountingUnit.OBJECT,
                        SceneTable.OBJECTS)
                .forEach((unit, what) -> {
                    if (has(what)) {
                        units.add(unit);
                    }
                });
        return units;
    }

    private boolean has(String what) {
        return columns(what).stream().anyMatch(names::contains);
    }

    /** A row of a table that does not say how many units it stands for is one itself. */
    private long sum(TableGroup group, String what, Dataset.CountingUnit unit) {
        if (reading.unit() == unit && !has(what)) {
            return group.rows();
        }
        return sums(group, what).stream()
                .map(TableGroup.Sum::total)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
    }

    long unreadable(TableGroup group, String what) {
        return sums(group, what).stream().mapToLong(TableGroup.Sum::unreadable).sum();
    }

    private List<TableGroup.Sum> sums(TableGroup group, String what) {
        int frames = columns(SceneTable.FRAMES).size();
        return what.equals(SceneTable.FRAMES)
                ? group.sums().subList(0, frames)
                : group.sums().subList(frames, group.sums().size());
    }

    private List<String> columns(String what) {
        return reading.columns().of(what);
    }
}
