package dev.oddline.coverage;

import java.util.Set;
import java.util.TreeSet;

/** What {@code n} of a metric counts, as far as coverage knows the words. */
public final class CountedUnits {
    private static final Set<String> SCENES = Set.of("scene", "scenes");
    private static final Set<String> INDEPENDENT = Set.of(
            "scene",
            "scenes",
            "drive",
            "drives",
            "case",
            "cases",
            "sequence",
            "sequences",
            "recording",
            "recordings",
            "trip",
            "trips");
    private static final Set<String> DEPENDENT = Set.of("frame", "frames", "object", "objects");

    private CountedUnits() {}

    /** Returns whether a word, in lower case, means scenes. */
    public static boolean areScenes(String word) {
        return SCENES.contains(word);
    }

    /** Returns whether a word, in lower case, means units of which one does not tell about the next. */
    public static boolean areIndependent(String word) {
        return INDEPENDENT.contains(word);
    }

    /** Returns the words that mean something to coverage, in lower case and alphabetical order. */
    public static Set<String> known() {
        Set<String> known = new TreeSet<>(INDEPENDENT);
        known.addAll(DEPENDENT);
        return known;
    }
}
