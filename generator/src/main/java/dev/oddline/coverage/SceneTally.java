package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.record.SceneTable;
import dev.oddline.table.TableGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds groups of rows, which agree in the texts of a table, up to groups of scenes, which agree in what these mean. */
final class SceneTally {
    private final SceneQuery query;
    private final Map<List<String>, Alike> byTexts = new LinkedHashMap<>();
    private final Map<Key, Amount> groups = new TreeMap<>();
    private final Map<List<String>, Amount> strange = new TreeMap<>(LexicalOrder.OF_TEXTS);
    private final Map<List<String>, Amount> contradictions = new TreeMap<>(LexicalOrder.OF_TEXTS);
    private long unreadableFrames;
    private long unreadableObjects;

    SceneTally(SceneQuery query, List<TableGroup> rows) {
        this.query = query;
        rows.forEach(this::add);
        byTexts.values().forEach(this::understand);
    }

    private record Key(List<Condition> conditions, String split, String source) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::conditions, LexicalOrder.OF_CONDITIONS)
                .thenComparing(Key::split)
                .thenComparing(Key::source);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Rows whose texts agree in all but what further tells them apart: so these are understood once. */
    private record Alike(Key key, Map<String, Amount> byFurther) {
        Amount amount() {
            return byFurther.values().stream().reduce(Amount.NONE, Amount::plus);
        }
    }

    private void add(TableGroup rows) {
        Alike alike = byTexts.computeIfAbsent(
                query.told(rows),
                texts -> new Alike(
                        new Key(query.conditions(rows), query.split(rows), query.source(rows)), new HashMap<>()));
        String more =
                query.further().stream().map(what -> query.text(rows, what)).collect(Collectors.joining());
        alike.byFurther().merge(more, query.amount(rows), Amount::plus);
        unreadableFrames += query.unreadable(rows, SceneTable.FRAMES);
        unreadableObjects += query.unreadable(rows, SceneTable.OBJECTS);
    }

    private void understand(Alike alike) {
        Amount amount = alike.amount();
        groups.merge(alike.key(), amount, Amount::plus);
        List<OddAttribute> attributes = query.reading().wanted().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            OddAttribute attribute = attributes.get(i);
            Condition condition = alike.key().conditions().get(i);
            condition.strange().forEach(word -> strange.merge(List.of(attribute.id(), word), amount, Amount::plus));
            List<String> exclusive = ExclusiveValues.in(condition, attribute);
            if (!exclusive.isEmpty()) {
                List<String> found = new ArrayList<>(List.of(attribute.id()));
                found.addAll(exclusive);
                contradictions.merge(found, amount, Amount::plus);
            }
        }
    }

    SceneCounts counts() {
        return new SceneCounts(
                query.reading().wanted(),
                groups.entrySet().stream()
                        .map(e -> new SceneGroup(
                                e.getKey().conditions(),
                                e.getKey().split(),
                                e.getKey().source(),
                                e.getValue()))
                        .toList());
    }

    CountedScenes counted() {
        return new CountedScenes(
                counts(),
                query.reading().unit(),
                query.units(),
                strange.entrySet().stream()
                        .map(e -> new CountedScenes.StrangeWord(
                                e.getKey().get(0), e.getKey().get(1), e.getValue()))
                        .toList(),
                contradictions.entrySet().stream()
                        .map(e -> new CountedScenes.Contradiction(
                                e.getKey().get(0),
                                e.getKey().subList(1, e.getKey().size()),
                                e.getValue()))
                        .toList(),
                new CountedScenes.UnreadableNumbers(unreadableFrames, unreadableObjects));
    }

    /** Returns the scenes as those that were added; the query tells incidents apart. */
    AddedScenes added() {
        Map<List<String>, Amount> origins = new TreeMap<>(LexicalOrder.OF_TEXTS);
        byTexts.values()
                .forEach(alike -> alike.byFurther()
                        .forEach((incident, amount) ->
                                origins.merge(List.of(alike.key().source(), incident), amount, Amount::plus)));
        return new AddedScenes(
                counts(),
                origins.entrySet().stream()
                        .map(e -> new AddedScenes.Origin(
                                e.getKey().get(0), e.getKey().get(1), e.getValue()))
                        .toList());
    }
}
