package dev.oddline.cluster.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How clusters are called: a cluster that was there before keeps its number. */
public final class ClusterIds {
    private static final Pattern NUMBER = Pattern.compile("-c([0-9]{1,6})$");

    private ClusterIds() {}

    /**
     * Returns an id for each cluster, {@code PREFIX-cNN}. New ones are numbered on from the largest number there was, in the
     * order of their labels.
     *
     * @param predecessors of each cluster
     * @param earlier ids of all clusters there were, whose numbers are not given again
     */
    public static List<String> of(
            String prefix, List<Optional<Succession.Predecessor>> predecessors, Collection<String> earlier) {
        Set<Integer> kept = new HashSet<>();
        List<Optional<Integer>> numbers = new ArrayList<>();
        for (Optional<Succession.Predecessor> predecessor : predecessors) {
            numbers.add(predecessor.flatMap(p -> number(p.id())).filter(kept::add));
        }
        int next = earlier.stream()
                        .flatMap(id -> number(id).stream())
                        .mapToInt(n -> n)
                        .max()
                        .orElse(0)
                + 1;
        List<String> ids = new ArrayList<>();
        for (Optional<Integer> number : numbers) {
            int own = number.isPresent() ? number.get() : next++;
            ids.add(prefix + String.format(Locale.ROOT, "-c%02d", own));
        }
        return List.copyOf(ids);
    }

    private static Optional<Integer> number(String id) {
        Matcher matcher = NUMBER.matcher(id);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
