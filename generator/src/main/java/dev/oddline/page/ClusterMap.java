package dev.oddline.page;

import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.SceneMap;
import dev.oddline.record.Cluster;
import dev.oddline.table.CellNumber;
import dev.oddline.table.CsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The map of a clustering.
 *
 * @param drawing {@link Markup#NONE} where its table tells no places, or can't be read (a finding says why)
 * @param key what it shows
 */
record ClusterMap(Markup drawing, Phrase key) {
    /** Dots that are drawn; of more scenes a part, evenly spread over the table. */
    private static final int MOST_DOTS = 6000;

    private static final int LONGEST_NAME = 30;
    private static final ClusterMap NONE = new ClusterMap(Markup.NONE, Phrase.NONE);

    /** The places that a table tells, by the cluster's id; empty for scenes in none. */
    private record Places(Map<String, List<SceneMap.Place>> byCluster, Map<String, SceneMap.Place> byScene) {}

    /**
     * Returns the map of some clusters.
     *
     * @param clusters found together, the one to look at first at the beginning
     * @param names of a cluster on the map
     */
    static ClusterMap of(Site site, List<Cluster> clusters, Function<Cluster, String> names) {
        Optional<Cluster.Whole> whole = clusters.get(0).whole().value();
        Optional<Places> read = whole.flatMap(w -> w.table().table().value())
                .filter(path -> path.value().endsWith(".csv"))
                .flatMap(site::table)
                .map(ClusterMap::places);
        if (read.isEmpty()) {
            return NONE;
        }
        Places places = read.get();
        int scenes = places.byScene().size();
        int step = (scenes + MOST_DOTS - 1) / MOST_DOTS;
        List<SceneMap.Group> groups = new ArrayList<>();
        Map<String, List<SceneMap.Place>> left = new HashMap<>(places.byCluster());
        for (Cluster cluster : clusters) {
            List<SceneMap.Place> own = left.remove(cluster.id().value());
            if (own != null && !own.isEmpty()) {
                SceneMap.Place middle = cluster.representatives().stream()
                        .findFirst()
                        .flatMap(scene -> Optional.ofNullable(places.byScene().get(scene)))
                        .orElse(own.get(0));
                groups.add(new SceneMap.Group(cut(names.apply(cluster)), middle, some(own, step)));
            }
        }
        List<SceneMap.Place> others = new ArrayList<>();
        left.values().forEach(others::addAll);
        if (groups.isEmpty()) {
            return NONE;
        }
        String said = site.words().say("clusters.map-said", Figures.count(scenes), Figures.count(groups.size()));
        return new ClusterMap(
                Markup.of(SceneMap.draw(groups, some(others, step), said)),
                key(site.words(), whole.get(), scenes, step));
    }

    private static Places places(CsvTable table) {
        int scene = table.column("scene_id");
        int cluster = table.column("cluster");
        int x = table.column("x");
        int y = table.column("y");
        Places places = new Places(new LinkedHashMap<>(), new HashMap<>());
        if (scene >= 0 && cluster >= 0 && x >= 0 && y >= 0) {
            for (List<String> row : table.rows()) {
                if (row.size() == table.header().size()) {
                    Optional<SceneMap.Place> place = CellNumber.of(row.get(x))
                            .flatMap(across -> CellNumber.of(row.get(y))
                                    .map(up -> new SceneMap.Place(across.doubleValue(), up.doubleValue())));
                    place.ifPresent(at -> {
                        places.byScene().put(row.get(scene), at);
                        places.byCluster()
                                .computeIfAbsent(row.get(cluster), c -> new ArrayList<>())
                                .add(at);
                    });
                }
            }
        }
        return places;
    }

    private static List<SceneMap.Place> some(List<SceneMap.Place> places, int step) {
        List<SceneMap.Place> some = new ArrayList<>();
        for (int i = 0; i < places.size(); i += step) {
            some.add(places.get(i));
        }
        return some;
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    private static Phrase key(Words words, Cluster.Whole whole, int scenes, int step) {
        List<Piece> pieces = new ArrayList<>(words.phrase(
                        "clusters.map-key",
                        Piece.plain(words.choice(whole.map().orElse("map"))),
                        Piece.of(
                                whole.trustworthiness()
                                        .value()
                                        .map(trust -> Figures.fixed(trust, 3))
                                        .orElse(Figures.NO_VALUE),
                                Tone.STRONG))
                .pieces());
        if (step > 1) {
            pieces.add(Piece.plain(" " + words.say("clusters.map-part", Figures.count(step), Figures.count(scenes))));
        }
        return new Phrase(pieces);
    }
}
