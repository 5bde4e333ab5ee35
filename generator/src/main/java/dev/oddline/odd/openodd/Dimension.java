package dev.oddline.odd.openodd;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a unit measures: a product of powers of base quantities, such as length / time.
 *
 * @param powers base quantity to its power, never 0; sorted; none for mere numbers
 */
record Dimension(Map<String, Integer> powers) {
    static final Dimension NUMBER = new Dimension(Map.of());

    Dimension {
        Map<String, Integer> sorted = new TreeMap<>(powers);
        sorted.values().removeIf(power -> power == 0);
        powers = Collections.unmodifiableMap(sorted);
    }

    static Dimension of(String quantity) {
        return new Dimension(Map.of(quantity, 1));
    }

    /** Returns this times a power of another. */
    Dimension times(Dimension other, int power) {
        Map<String, Integer> product = new TreeMap<>(powers);
        other.powers.forEach((quantity, p) -> product.merge(quantity, p * power, Integer::sum));
        return new Dimension(product);
    }
}
