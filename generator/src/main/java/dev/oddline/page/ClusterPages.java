package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.page.view.ClustersView;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Cluster;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import dev.oddline.source.RepoPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of rare-scenario clusters: every clustering with its map and its clusters. */
final class ClusterPages {
    private static final String WITHOUT = "";

    private final Site site;
    private final FrameBuilder frames;
    private final ClusterNames names;

    ClusterPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        this.names = new ClusterNames(site.catalog());
    }

    ClustersView page(Here here) {
        Words words = site.words();
        List<CatalogEntry> all = site.catalog().entries(Kind.CLUSTER);
        String address = Addresses.list(Kind.CLUSTER, 1);
        List<ClustersView.Clustering> sections = new ArrayList<>();
        ClusterRows rows = new ClusterRows(site, here, names);
        for (Map.Entry<String, List<CatalogEntry>> clustering : clusterings(all).entrySet()) {
            sections.add(section(clustering.getKey(), clustering.getValue(), sections.size() + 1, rows));
        }
        return new ClustersView(
                frames.frame(here, address, words.say("clusters.title"), List.of(), Addresses.data(Kind.CLUSTER)),
                words.say("clusters.title"),
                lead(all),
                words.phrase("clusters.about", Piece.of("oddline cluster", Tone.CODE)),
                sections,
                words.phrase("clusters.empty", Piece.of("oddline cluster", Tone.CODE)));
    }

    /** Returns the clusters by the table that they were found with, the newest first; those without one at the end. */
    private static Map<String, List<CatalogEntry>> clusterings(List<CatalogEntry> all) {
        Map<String, List<CatalogEntry>> byTable = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(
                                (CatalogEntry entry) -> table(entry).isEmpty())
                        .thenComparing(ClusterPages::at, Comparator.reverseOrder())
                        .thenComparing(ClusterPages::table)
                        .thenComparing(ClusterPages::priority)
                        .thenComparing(CatalogEntry::id)
                        .thenComparing(CatalogEntry::path))
                .forEach(entry -> byTable.computeIfAbsent(table(entry), t -> new ArrayList<>())
                        .add(entry));
        return byTable;
    }

    private static String table(CatalogEntry entry) {
        return entry.as(Cluster.class)
                .flatMap(cluster -> cluster.whole().value())
                .flatMap(whole -> whole.table().table().value())
                .map(RepoPath::value)
                .orElse(WITHOUT);
    }

    private static Instant at(CatalogEntry entry) {
        return entry.as(Cluster.class)
                .flatMap(cluster -> cluster.createdAt().value())
                .map(Moment::instant)
                .orElse(Instant.MIN);
    }

    private static long priority(CatalogEntry entry) {
        return entry.as(Cluster.class)
                .flatMap(cluster -> cluster.contents().suggestedPriority().value())
                .orElse(Long.MAX_VALUE);
    }

    private Phrase lead(List<CatalogEntry> all) {
        if (all.isEmpty()) {
            return Phrase.NONE;
        }
        long unnamed = all.stream()
                .filter(entry -> names.scenarios(entry.id()).isEmpty())
                .count();
        Words words = site.words();
        return words.phrase(
                "clusters.lead",
                Piece.of(words.counted(all.size(), "cluster"), Tone.STRONG),
                Piece.of(Figures.count(unnamed), Tone.STRONG));
    }

    private ClustersView.Clustering section(String table, List<CatalogEntry> entries, int number, ClusterRows rows) {
        Words words = site.words();
        String anchor = "clustering-" + number;
        List<Cluster> clusters = entries.stream()
                .flatMap(entry -> entry.as(Cluster.class).stream())
                .toList();
        if (table.equals(WITHOUT)) {
            return new ClustersView.Clustering(
                    Phrase.NONE,
                    Markup.NONE,
                    Phrase.NONE,
                    rows.table(anchor, words.say("clusters.without"), "", entries, Phrase.NONE));
        }
        ClusterMap map = ClusterMap.of(site, clusters, this::onMap);
        String title = clusters.get(0)
                .createdAt()
                .value()
                .map(moment -> words.say("clusters.of", Figures.moment(moment)))
                .orElse(words.say("clusters.undated"));
        return new ClustersView.Clustering(
                about(clusters, table),
                map.drawing(),
                map.key(),
                rows.table(
                        anchor,
                        title,
                        words.counted(entries.size(), "cluster"),
                        entries,
                        Phrase.of(words.say("clusters.caption"))));
    }

    private Phrase about(List<Cluster> clusters, String table) {
        Words words = site.words();
        Cluster.Method method = clusters.get(0).method();
        long inside = clusters.stream()
                .flatMap(cluster -> cluster.members().value().stream())
                .map(SceneList::scenes)
                .flatMap(scenes -> scenes.value().stream())
                .mapToLong(n -> n)
                .sum();
        Optional<Cluster.Whole> whole = clusters.get(0).whole().value();
        List<Piece> pieces = new ArrayList<>(words.phrase(
                        "clusters.method",
                        Piece.of(method.name().orElse(Figures.NO_VALUE), Tone.STRONG),
                        Piece.plain(words.counted(inside, "scene")),
                        method.input()
                                .value()
                                .flatMap(input -> input.table().value())
                                .map(path -> Piece.of(path.value(), Tone.CODE))
                                .orElseGet(() -> Piece.plain(Figures.NO_VALUE)))
                .pieces());
        whole.flatMap(w -> w.unseenShare().value())
                .ifPresent(share -> pieces.add(Piece.plain(" " + words.say("clusters.unseen", percent(share)))));
        whole.flatMap(w -> w.silhouette().value())
                .ifPresent(value -> pieces.add(Piece.plain(" "
                        + words.say(
                                "clusters.validity",
                                Figures.fixed(value, 2),
                                number(whole.map(Cluster.Whole::dbcv), 2)))));
        uncertainty(clusters).ifPresent(said -> {
            pieces.add(Piece.plain(" "));
            pieces.addAll(words.phrase(
                            "clusters.measure",
                            Piece.of(said.measure().orElse(Figures.NO_VALUE), Tone.CODE),
                            Piece.plain(number(Optional.of(said.ofAll()), 3)))
                    .pieces());
        });
        pieces.add(Piece.plain(" "));
        pieces.addAll(words.phrase("clusters.table", Piece.of(table, Tone.CODE)).pieces());
        return new Phrase(pieces);
    }

    private static String percent(BigDecimal share) {
        return Figures.fixed(share.movePointRight(2), 1);
    }

    private static Optional<Cluster.Uncertainty> uncertainty(List<Cluster> clusters) {
        return clusters.stream()
                .flatMap(cluster -> cluster.contents().uncertainty().value().stream())
                .findFirst();
    }

    private static String number(Optional<Stated<BigDecimal>> value, int decimals) {
        return value.flatMap(Stated::value).map(v -> Figures.fixed(v, decimals)).orElse(Figures.NO_VALUE);
    }

    /** Returns what a cluster is called on the map: its scenario's title, else the end of its id. */
    private String onMap(Cluster cluster) {
        List<RecordId> scenarios = names.scenarios(cluster.id());
        String id = cluster.id().value();
        return scenarios.isEmpty() ? id.substring(id.lastIndexOf('-') + 1) : site.title(scenarios.get(0));
    }
}
