package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.record.Dataset;
import dev.oddline.record.SceneTable;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableGroup;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question that a scene table is asked, and how its answer is laid out: the columns of the conditions, the split, the
 * source, and something further.
 *
 * @param names columns that the table has
 * @param further what else tells groups apart, such as {@link SceneTable#INCIDENT_ID}; empty for nothing
 */
record SceneQuery(SceneReading reading, List<String> names, String further) {
    static final String NOTHING = "";

    SceneQuery {
        names = List.copyOf(names);
    }

    /** Returns the columns of the table that name a scene; none if it lacks one of them. */
    List<String> id() {
        List<String> id = columns(SceneTable.SCENE_ID);
        return names.containsAll(id) ? id : List.of();
    }

    Grouping grouping(List<Grouping.IdColumns> notIn) {
        boolean named = !id().isEmpty();
        List<String> by = new ArrayList<>(reading.columns().ofConditions());
        by.addAll(columns(SceneTable.SPLIT));
        by.addAll(columns(SceneTable.SOURCE));
        by.addAll(columns(further));
        List<String> sums = new ArrayList<>(columns(SceneTable.FRAMES));
        sums.addAll(columns(SceneTable.OBJECTS));
        boolean merged = named && reading.columns().table().isMerged();
        return new Grouping(
                by,
                sums,
                id(),
                merged ? Grouping.Repeats.MERGED : Grouping.Repeats.COUNTED,
                named ? reading.withdrawn() : Set.of(),
                notIn);
    }

    /** Returns what a group says of each attribute of the wanted taxonomy. */
    List<Condition> conditions(TableGroup group) {
        List<String> cells =
                group.keys().subList(0, reading.columns().ofConditions().size());
        return reading.translate(reading.columns().conditions(cells));
    }

    String split(TableGroup group) {
        return text(group, reading.columns().ofConditions().size(), SceneTable.SPLIT);
    }

    String source(TableGroup group) {
        return text(
                group,
                reading.columns().ofConditions().size()
                        + columns(SceneTable.SPLIT).size(),
                SceneTable.SOURCE);
    }

    String further(TableGroup group) {
        return text(
                group,
                reading.columns().ofConditions().size()
                        + columns(SceneTable.SPLIT).size()
                        + columns(SceneTable.SOURCE).size(),
                further);
    }

    private String text(TableGroup group, int from, String what) {
        return group.keys().subList(from, from + columns(what).size()).stream()
                .map(String::strip)
                .filter(cell -> !Blank.is(cell))
                .collect(Collectors.joining(Grouping.VALUE_SEPARATOR));
    }

    /** @throws ArithmeticException if a sum has more than 63 bits */
    Amount amount(TableGroup group) {
        return new Amount(
                group.rows(),
                sum(group, SceneTable.FRAMES, Dataset.CountingUnit.FRAME),
                sum(group, SceneTable.OBJECTS, Dataset.CountingUnit.OBJECT));
    }

    /** A row of a table that does not say how many units it stands for is one itself. */
    private long sum(TableGroup group, String what, Dataset.CountingUnit unit) {
        if (reading.unit() == unit && columns(what).stream().noneMatch(names::contains)) {
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
        return what.equals(NOTHING) ? List.of() : reading.columns().of(what);
    }
}
