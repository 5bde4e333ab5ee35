package dev.oddline.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that {@code --set} fills in.
 *
 * @param values YAML texts by key; the keys of an inner mapping follow its own after a dot, as in {@code environment.os}
 */
record SetFields(Map<String, String> values) {

    /** Returns why the values cannot stand in one record; empty if they can. */
    Optional<String> fault() {
        Optional<String> nameless = values.keySet().stream()
                .filter(key -> ("." + key + ".").contains(".."))
                .findFirst();
        if (nameless.isPresent()) {
            return Optional.of("'--set " + nameless.get() + "=…' names no field: a key stands on both sides of a dot");
        }
        return values.keySet().stream()
                .flatMap(whole -> below(whole, values.keySet()).stream()
                        .map(part -> "'--set " + whole + "=…' gives the whole value and '--set " + part
                                + "=…' a part of it: give one of them"))
                .findFirst();
    }

    /** Returns these fields and, of those that are known, the ones that they say nothing about. */
    Map<String, String> and(Map<String, String> known) {
        Map<String, String> all = new LinkedHashMap<>(known);
        known.keySet().stream()
                .filter(name -> below(name, values.keySet()).isPresent())
                .forEach(all::remove);
        all.putAll(values);
        return all;
    }

    private static Optional<String> below(String whole, Collection<String> keys) {
        return keys.stream().filter(key -> key.startsWith(whole + ".")).findFirst();
    }
}
