package dev.oddline.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with a plan. */
final class PlanCheck {

    private PlanCheck() {}

    /**
     * Returns a sentence for each fault, in the order of the files.
     *
     * @param files ordered by path
     */
    static List<String> faults(List<PlannedFile> files) {
        return Stream.concat(collisions(files).stream(), brokenLinks(files)).toList();
    }

    private static List<String> collisions(List<PlannedFile> files) {
        List<String> faults = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (PlannedFile file : files) {
            String path = file.path().value();
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                claim(places, new Place(path.substring(0, slash), PlaceType.FOLDER), faults);
            }
            claim(places, new Place(path, PlaceType.FILE), faults);
        }
        return faults;
    }

    private static void claim(Map<String, Place> places, Place place, List<String> faults) {
        Place first = places.putIfAbsent(place.path.toLowerCase(Locale.ROOT), place);
        if (first != null && !(first.equals(place) && place.type == PlaceType.FOLDER)) {
            faults.add(
                    first.equals(place)
                            ? "two files at `" + place.path + "`"
                            : first.name() + " and " + place.name() + " are in each other's way");
        }
    }

    private static Stream<String> brokenLinks(List<PlannedFile> files) {
        Set<SitePath> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        return files.stream()
                .flatMap(file -> file.links().stream()
                        .filter(target -> !paths.contains(target))
                        .sorted()
                        .map(target -> "`" + file.path() + "` links to `" + target + "`, which is missing"));
    }

    private enum PlaceType {
        FILE,
        FOLDER
    }

    private record Place(String path, PlaceType type) {

        String name() {
            return switch (type) {
                case FILE -> "the file `" + path + "`";
                case FOLDER -> "the folder `" + path + "`";
            };
        }
    }
}
