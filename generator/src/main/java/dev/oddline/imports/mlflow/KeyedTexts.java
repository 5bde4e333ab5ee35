package dev.oddline.imports.mlflow;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keys with texts, collected for many owners at once: the parameters of all runs, say. */
record KeyedTexts(Map<String, SortedMap<String, String>> byOwner) {

    KeyedTexts() {
        this(new HashMap<>());
    }

    void add(String owner, String key, String text) {
        byOwner.computeIfAbsent(owner, o -> new TreeMap<>()).put(key, text);
    }

    /** Returns what was collected for an owner, sorted by key; empty if nothing was. */
    SortedMap<String, String> of(String owner) {
        return byOwner.getOrDefault(owner, new TreeMap<>());
    }
}
