package dev.oddline.odd.openodd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A product of named things and their powers, as in {@code m/s^2} and {@code length / time}. */
record Product(List<Factor> factors) {
    private static final int MOST_FACTORS = 8;
    private static final Pattern FACTOR = Pattern.compile("([^\\s*/^·0-9]+|1)\\s*(?:\\^?\\s*(-?[1-9]))?");

    /** One of the things. */
    record Factor(String name, int power) {}

    Product {
        factors = List.copyOf(factors);
    }

    /** Returns the product that a text writes; empty if it writes none. */
    static Optional<Product> parse(String text) {
        List<Factor> factors = new ArrayList<>();
        int sign = 1;
        for (String part : text.replace("·", "*").split("(?<=[*/])|(?=[*/])", -1)) {
            String word = part.strip();
            if (word.equals("*") || word.equals("/")) {
                sign = word.equals("*") ? 1 : -1;
                continue;
            }
            Matcher matcher = FACTOR.matcher(word);
            if (!matcher.matches() || factors.size() == MOST_FACTORS) {
                return Optional.empty();
            }
            int power =
                    Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(1);
            if (!matcher.group(1).equals("1")) {
                factors.add(new Factor(matcher.group(1), sign * power));
            }
        }
        return Optional.of(new Product(factors));
    }
}
