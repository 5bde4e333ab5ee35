package dev.oddline.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts in one text, each after the number of its characters: so one cell of an answer holds many of them, whatever they
 * contain. To fetch a cell takes much longer than to part it.
 */
final class PackedTexts {
    private PackedTexts() {}

    /** Returns the SQL that packs a text. */
    static String sql(String text) {
        return "length(" + text + ") || ':' || " + text;
    }

    /**
     * Returns the texts in lists of some of them, each list once.
     *
     * @param size number of texts in a list, 1 or more; all texts are so many times that
     */
    static Set<List<String>> lists(String packed, int size) {
        Set<List<String>> lists = new HashSet<>();
        List<String> list = new ArrayList<>(size);
        int at = 0;
        while (at < packed.length()) {
            int from = packed.indexOf(':', at) + 1;
            int end = packed.offsetByCodePoints(from, Integer.parseInt(packed, at, from - 1, 10));
            list.add(packed.substring(from, end));
            at = end;
            if (list.size() == size) {
                lists.add(List.copyOf(list));
                list.clear();
            }
        }
        return lists;
    }
}
