package dev.oddline.odd.openodd;

import dev.oddline.odd.NumberRange;
import dev.oddline.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A node of a taxonomy: a group of others, or an attribute with its values, while the files are read. */
final class Concept {
    private final String name;
    private final Location place;
    private Optional<Type> type = Optional.empty();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Concept> children = new LinkedHashMap<>();

    /**
     * What an attribute holds that has no list of values.
     *
     * @param word such as {@code float}, {@code integer}, {@code boolean} and {@code shapefile}
     * @param quantity such as {@code velocity}; empty where none is written
     */
    record Type(String word, String quantity) {
        boolean isNumber() {
            return List.of("float", "integer", "int", "double", "number").contains(word);
        }

        NumberRange.Step step() {
            return word.startsWith("int") ? NumberRange.Step.WHOLE : NumberRange.Step.ANY;
        }
    }

    /**
     * One value.
     *
     * @param parent the wider value that includes it
     * @param bucket the numbers that it stands for
     */
    record Value(String name, Location place, Optional<String> parent, Optional<Bucket> bucket) {}

    /** The numbers of a value: of which quantity, and which. */
    record Bucket(String quantity, NumberRange range, String unit, Location place) {}

    Concept(String name, Location place) {
        this.name = name;
        this.place = place;
    }

    String name() {
        return name;
    }

    Location place() {
        return place;
    }

    Optional<Type> type() {
        return type;
    }

    /** Returns its values in the order of the files. */
    List<Value> values() {
        return List.copyOf(values.values());
    }

    Optional<Value> value(String valueName) {
        return Optional.ofNullable(values.get(valueName));
    }

    /** Returns the concepts below it in the order of the files. */
    List<Concept> children() {
        return List.copyOf(children.values());
    }

    void setType(Type now) {
        type = Optional.of(now);
    }

    /** Adds a value; returns the one of the same name if there is one already. */
    Optional<Value> add(Value value) {
        return Optional.ofNullable(values.putIfAbsent(value.name(), value));
    }

    /** Returns the child of a name, which a file that is read later extends. */
    Concept child(String childName, Location where) {
        return children.computeIfAbsent(childName, n -> new Concept(n, where));
    }

    /** Returns whether scenes can have values of it. */
    boolean isAttribute() {
        return !values.isEmpty();
    }

    /** Returns it and all below it, from top to bottom. */
    Stream<Concept> subtree() {
        List<Concept> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<Concept> all) {
        all.add(this);
        children.values().forEach(child -> child.collect(all));
    }
}
