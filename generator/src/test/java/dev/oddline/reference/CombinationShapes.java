package dev.oddline.reference;

import dev.oddline.coverage.combination.AlikeScenes;
import dev.oddline.coverage.combination.AttributeDomain;
import dev.oddline.coverage.combination.CombinationCoverage;
import dev.oddline.coverage.combination.CombinationSpace;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.combination.TWayCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The group {@code combinatorial_coverage}. */
final class CombinationShapes {

    static final List<Shape> ALL = List.of(byStrength(), constrained(), difference());

    private CombinationShapes() {}

    private static Shape byStrength() {
        return Shape.of("parameters", "domains", "scenes")
                .withKeyLike("t2", "t(\\d+)", (input, key) -> all(coverage(input, Integer.parseInt(key.group(1)))));
    }

    /** Without a key for it, the strength of a constrained case is 2. */
    private static Shape constrained() {
        return Shape.of("parameters", "domains", "scenes", "forbidden")
                .optionally("t")
                .withKeyLike("t2", "t(\\d+)", (input, key) -> all(coverage(input, Integer.parseInt(key.group(1)))))
                .withKeyLike(
                        "simple_t_way",
                        "[a-su-z][a-z_]+|t[a-z_]+",
                        (input, key) -> all(coverage(input, input.has("t") ? input.index("t") : 2))
                                .apply(key.group()));
    }

    private static Shape difference() {
        return Shape.of("parameters", "train", "deployment").withKeyLike("t2", "t(\\d+)", (input, key) -> {
            List<List<String>> train = input.textRows("train");
            List<List<String>> deployment = input.textRows("deployment");
            SetDifference difference = SetDifference.of(
                    CombinationSpace.observedIn(input.texts("parameters"), List.of(train, deployment)),
                    AlikeScenes.each(train),
                    AlikeScenes.each(deployment),
                    Integer.parseInt(key.group(1)));
            return Map.of(
                    "train", difference.baseline(),
                    "deployment", difference.target(),
                    "deployment_not_in_train", difference.onlyInTarget().size(),
                    "sdcc", difference.share());
        });
    }

    private static Function<String, Object> all(TWayCoverage coverage) {
        return key -> switch (key) {
            case "combinations" -> coverage.combinations().size();
            case "fully_covered" -> coverage.fullyCovered();
            case "simple_t_way" -> coverage.simple();
            case "covered_configurations" -> coverage.coveredConfigurations();
            case "total_configurations" -> coverage.totalConfigurations();
            case "total_variable_value" -> coverage.totalVariableValue();
            case "min_variable_value" -> coverage.leastVariableValue();
            case "p_t_completeness" ->
                (Function<String, Object>) share -> coverage.completeness(Double.parseDouble(share));
            case "per_combination" ->
                coverage.combinations().stream().map(CombinationShapes::one).toList();
            default -> throw new AssertionError("no measure is named `" + key + "`");
        };
    }

    private static Map<String, Object> one(CombinationCoverage combination) {
        return Map.of(
                "parameters", combination.attributes(),
                "covered", combination.covered(),
                "total", combination.total(),
                "missing",
                        combination.missing().stream()
                                .map(one -> one.configuration().values())
                                .toList());
    }

    private static TWayCoverage coverage(Input input, int strength) {
        List<String> names = input.texts("parameters");
        List<List<String>> domains = input.textRows("domains");
        List<AttributeDomain> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            attributes.add(new AttributeDomain(names.get(i), domains.get(i)));
        }
        return TWayCoverage.of(
                CombinationSpace.of(attributes, forbidden(input)),
                AlikeScenes.each(input.textRows("scenes")),
                strength);
    }

    private static List<Map<String, String>> forbidden(Input input) {
        if (!input.has("forbidden")) {
            return List.of();
        }
        List<Map<String, String>> forbidden = new ArrayList<>();
        for (Input together : input.objects("forbidden")) {
            Map<String, String> values = new TreeMap<>();
            together.keys().forEach(key -> values.put(key, together.get(key).asString()));
            forbidden.add(values);
        }
        return forbidden;
    }
}
