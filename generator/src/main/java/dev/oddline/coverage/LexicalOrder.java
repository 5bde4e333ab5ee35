package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import java.util.Comparator;
import java.util.List;

/** The order of lists: by their first items, then their second ones; of two that begin alike, the shorter first. */
final class LexicalOrder {
    static final Comparator<List<String>> OF_TEXTS = of(Comparator.<String>naturalOrder());

    /** By the values of the first attribute, then its strange words, then the next attribute. */
    static final Comparator<List<Condition>> OF_CONDITIONS =
            of(Comparator.comparing(Condition::values, OF_TEXTS).thenComparing(Condition::strange, OF_TEXTS));

    private LexicalOrder() {}

    private static <T> Comparator<List<T>> of(Comparator<? super T> items) {
        return (a, b) -> {
            for (int i = 0; i < a.size() && i < b.size(); i++) {
                int order = items.compare(a.get(i), b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.size(), b.size());
        };
    }
}
