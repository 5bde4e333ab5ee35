package dev.oddline.selection.round;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of the reference vectors as pools from which something was chosen. */
final class RoundVectors {
    private static final Path FILE = Path.of("generator/src/test/resources/reference/round_statistics.json");

    private RoundVectors() {}

    static JsonNode named(String id) throws IOException {
        for (JsonNode one : new JsonMapper().readTree(Files.readString(FILE)).get("cases")) {
            if (one.get("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no case " + id);
    }

    static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    static List<String> texts(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).asString())
                .toList();
    }

    static Taxonomy taxonomy(String attribute, List<String> values) {
        return new Taxonomy(
                "odd",
                List.of(new OddAttribute(
                        attribute,
                        false,
                        Optional.empty(),
                        values.stream()
                                .map(v -> new OddValue(v, Optional.empty(), Optional.empty()))
                                .toList())),
                List.of());
    }

    /** Returns a pool with so many scenes of each value, of which the first so many were chosen. */
    static RoundScenes counted(Taxonomy taxonomy, double[] pool, double[] selected) {
        List<OfferedScene> scenes = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int value = 0; value < pool.length; value++) {
            String word = taxonomy.attributes().get(0).values().get(value).id();
            for (int i = 0; i < pool[value]; i++) {
                if (i < selected[value]) {
                    chosen.add(scenes.size());
                }
                scenes.add(new OfferedScene(
                        "s" + scenes.size(), "", "", List.of(new Condition(List.of(word), List.of()))));
            }
        }
        return new RoundScenes(taxonomy, scenes, List.of(), chosen);
    }

    /** Returns a pool of scored scenes, first those that were chosen. */
    static RoundScenes scored(double[] selected, double[] others) {
        double[] scores = DoubleStream.concat(DoubleStream.of(selected), DoubleStream.of(others))
                .toArray();
        List<OfferedScene> scenes = IntStream.range(0, scores.length)
                .mapToObj(i -> new OfferedScene("s" + i, "", "", List.of()))
                .toList();
        return new RoundScenes(
                new Taxonomy("none", List.of(), List.of()),
                scenes,
                List.of(ScoreColumn.of("score", scores)),
                IntStream.range(0, selected.length).boxed().toList());
    }
}
