package dev.oddline.selection.round.effect;

import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Records of one type, found by the records that they name.
 *
 * @param records in the order of their ids
 * @param places where those that name a record stand among them, in their order
 */
record RecordsNaming<T>(List<T> records, Map<RecordId, List<Integer>> places) {

    static <T> RecordsNaming<T> of(Stream<T> records, Function<T, Stream<RecordId>> named) {
        List<T> all = records.toList();
        Map<RecordId, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            named.apply(all.get(i))
                    .distinct()
                    .forEach(id -> places.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(place));
        }
        return new RecordsNaming<>(all, places);
    }

    /** Returns the records that name one, by their ids. */
    List<T> of(RecordId named) {
        return places.getOrDefault(named, List.of()).stream().map(records::get).toList();
    }

    /** Returns the records that name at least one of some, by their ids. */
    List<T> ofAny(Collection<RecordId> named) {
        SortedSet<Integer> found = new TreeSet<>();
        named.forEach(id -> found.addAll(places.getOrDefault(id, List.of())));
        return found.stream().map(records::get).toList();
    }
}
