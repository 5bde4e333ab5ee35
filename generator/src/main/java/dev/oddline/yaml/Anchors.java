package dev.oddline.yaml;

import dev.oddline.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The anchors of a document, complete or still open, and which of them nobody used. */
final class Anchors {

    /**
     * What an alias stands for.
     *
     * @param place where the anchor stands
     * @param nodes number of values in it, aliases within counted as often as they stand
     * @param characters UTF-16 units in it, counted likewise
     * @param height 0 for a scalar, else one more than its highest child
     */
    record Anchored(YamlNode node, Span place, int nodes, int characters, int height) {}

    private final Map<String, Anchored> complete = new HashMap<>();
    private final Map<String, Span> open = new HashMap<>();
    private final Set<Span> unused = new HashSet<>();

    void begin(String name, Span place) {
        open.put(name, place);
        unused.add(place);
    }

    void complete(String name, Anchored anchored) {
        open.remove(name, anchored.place());
        complete.put(name, anchored);
    }

    /** Returns the place of an anchor whose value is still being read. */
    Optional<Span> open(String name) {
        return Optional.ofNullable(open.get(name));
    }

    Optional<Anchored> use(String name) {
        Optional<Anchored> anchored = Optional.ofNullable(complete.get(name));
        anchored.ifPresent(found -> unused.remove(found.place()));
        return anchored;
    }

    List<Span> unused() {
        return unused.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
