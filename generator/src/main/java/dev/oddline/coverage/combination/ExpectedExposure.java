package dev.oddline.coverage.combination;

import dev.oddline.coverage.SceneCounts;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What share of the driving would fall into a configuration if its attributes were independent: the product of each value's
 * share among the scenes taken at random. No scene tells the share of what no scene has.
 */
final class ExpectedExposure {
    private static final String RANDOM = "random";

    private final SceneCounts random;
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    /** Returns the shares in the scenes of a dataset version with the source {@code random}. */
    ExpectedExposure(SceneCounts counts) {
        this.random = new SceneCounts(
                counts.taxonomy(),
                counts.groups().stream()
                        .filter(group -> group.source().equals(RANDOM))
                        .toList());
    }

    /** Returns the number of scenes taken at random. */
    long scenes() {
        return random.total().scenes();
    }

    /** Returns the share, 0..1; empty without scenes taken at random of which each attribute is known. */
    Optional<Double> of(Configuration configuration) {
        double product = 1;
        for (int i = 0; i < configuration.attributes().size(); i++) {
            Map<String, Double> ofAttribute =
                    shares.computeIfAbsent(configuration.attributes().get(i), this::shares);
            if (ofAttribute.isEmpty()) {
                return Optional.empty();
            }
            product *= ofAttribute.getOrDefault(configuration.values().get(i), 0.0);
        }
        return Optional.of(product);
    }

    /** Returns each value's share of the scenes of which the attribute is known as narrow as can be. */
    private Map<String, Double> shares(String attribute) {
        int place = 0;
        List<OddAttribute> all = random.taxonomy().attributes();
        while (!all.get(place).id().equals(attribute)) {
            place++;
        }
        List<String> leaves = AttributeDomain.of(all.get(place)).values();
        long known = 0;
        Map<String, Long> scenes = new HashMap<>();
        for (SceneGroup group : random.groups()) {
            Condition condition = group.conditions().get(place);
            long count = group.amount().scenes();
            if (condition.values().stream().anyMatch(leaves::contains)) {
                known += count;
            }
            condition.values().stream()
                    .filter(leaves::contains)
                    .forEach(value -> scenes.merge(value, count, Long::sum));
        }
        Map<String, Double> shares = new HashMap<>();
        if (known > 0) {
            for (String leaf : leaves) {
                shares.put(leaf, (double) scenes.getOrDefault(leaf, 0L) / known);
            }
        }
        return shares;
    }
}
