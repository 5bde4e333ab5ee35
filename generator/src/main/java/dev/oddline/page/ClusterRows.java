package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.odd.Taxonomy;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Cluster;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of clusters, a row for each. */
final class ClusterRows {
    private static final BigDecimal UNSTABLE = new BigDecimal("0.6");
    private static final BigDecimal STABLE = new BigDecimal("0.75");
    private static final int FIGURES = 11;
    private static final int PROFILE = 3;
    private static final int REPRESENTATIVES = 3;

    private final Site site;
    private final Here here;
    private final ClusterNames names;
    private final Map<RecordId, Taxonomy> taxonomies;
    private final Map<RecordId, OddNames> odd = new LinkedHashMap<>();

    ClusterRows(Site site, Here here, ClusterNames names) {
        this.site = site;
        this.here = here;
        this.names = names;
        this.taxonomies = Taxonomies.of(site.catalog()).all();
    }

    /**
     * Returns the table of some clusters, in the given order.
     *
     * @param anchor of its section, unique on the page
     * @param title heading of its section
     * @param caption how the figures are made
     */
    Table table(String anchor, String title, String remark, List<CatalogEntry> clusters, Phrase caption) {
        List<TableColumn> columns = List.of(
                column("clusters.column.cluster", ColumnRole.KEY),
                column("clusters.column.named", ColumnRole.TEXT),
                column("clusters.column.priority", ColumnRole.NUMBER),
                column("clusters.column.scenes", ColumnRole.NUMBER),
                column("clusters.column.rarity", ColumnRole.NUMBER),
                column("clusters.column.stability", ColumnRole.NUMBER),
                column("clusters.column.found-again", ColumnRole.ASIDE),
                column("clusters.column.validity", ColumnRole.NUMBER),
                column("clusters.column.uncertainty", ColumnRole.NUMBER),
                column("clusters.column.incidents", ColumnRole.NUMBER),
                column("clusters.column.profile", ColumnRole.TEXT),
                column("clusters.column.like", ColumnRole.TEXT),
                column("clusters.column.before", ColumnRole.TEXT));
        return new Table(
                anchor, title, remark, columns, clusters.stream().map(this::row).toList(), caption);
    }

    private TableColumn column(String key, ColumnRole role) {
        return new TableColumn(site.words().say(key), role);
    }

    private TableRow row(CatalogEntry entry) {
        Optional<Cluster> read = entry.as(Cluster.class);
        List<Cell> cells = new ArrayList<>();
        cells.add(key(entry, read));
        cells.add(named(entry));
        if (read.isPresent()) {
            add(read.get(), cells);
        } else {
            cells.addAll(Collections.nCopies(FIGURES, Cell.of("")));
        }
        return new TableRow("", cells);
    }

    /** Adds what a cluster says of itself, {@value #FIGURES} cells. */
    private void add(Cluster cluster, List<Cell> cells) {
        Cluster.Quality quality = cluster.quality();
        cells.add(count(cluster.contents().suggestedPriority()));
        cells.add(count(cluster.members().value().map(SceneList::scenes).orElseGet(Stated.Absent::new)));
        cells.add(percent(quality.rarity()));
        cells.add(fixed(quality.stability().value(), 2));
        cells.add(stability(quality.stability()));
        cells.add(fixed(quality.validity().value().flatMap(v -> v.silhouette().value()), 2));
        Optional<Cluster.Uncertainty> uncertainty =
                cluster.contents().uncertainty().value();
        cells.add(fixed(uncertainty.flatMap(u -> u.mean().value()), 3));
        cells.add(count(cluster.contents().incidentScenes()));
        cells.add(Cell.of(profile(cluster)));
        cells.add(representatives(cluster));
        cells.add(predecessor(cluster));
    }

    private Cell key(CatalogEntry entry, Optional<Cluster> read) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(
                entry.id().value(), Tone.CODE, here.to(site.addresses().page(entry))));
        if (read.isEmpty()) {
            pieces.add(Piece.of(" " + site.words().say("list.unreadable"), Tone.ERR));
        }
        return new Cell(new Phrase(pieces), entry.id().value(), Markup.NONE);
    }

    private Cell named(CatalogEntry entry) {
        List<RecordId> scenarios = names.scenarios(entry.id());
        if (scenarios.isEmpty()) {
            return new Cell(notNamed(entry), "", Markup.NONE);
        }
        List<Piece> pieces = new ArrayList<>();
        for (RecordId scenario : scenarios) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(", "));
            }
            pieces.add(Piece.link(
                    site.title(scenario),
                    site.addresses().page(scenario).map(here::to).orElse(SafeUrl.NONE)));
        }
        return new Cell(new Phrase(pieces), site.title(scenarios.get(0)), Markup.NONE);
    }

    /** Says that nobody gave it a name, and where to do so. */
    private Phrase notNamed(CatalogEntry entry) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(site.words().say("clusters.not-named"), Tone.MUTED));
        if (site.sheet(entry).isPresent()) {
            pieces.add(Piece.plain(", "));
            pieces.add(Piece.link(
                    site.words().say("action.review"), here.to(site.addresses().review(entry, 1))));
        }
        return new Phrase(pieces);
    }

    private static Cell count(Stated<Long> count) {
        return count.value()
                .map(n -> Cell.number(Figures.count(n), n.toString()))
                .orElseGet(() -> Cell.number(Figures.NO_VALUE, ""));
    }

    private static Cell percent(Stated<BigDecimal> share) {
        return share.value()
                .map(s -> Cell.number(
                        Figures.fixed(s.movePointRight(2).setScale(1, RoundingMode.DOWN), 1) + "\u00a0%",
                        s.toPlainString()))
                .orElseGet(() -> Cell.number(Figures.NO_VALUE, ""));
    }

    private static Cell fixed(Optional<BigDecimal> value, int decimals) {
        return value.map(v -> Cell.number(Figures.fixed(v, decimals), v.toPlainString()))
                .orElseGet(() -> Cell.number(Figures.NO_VALUE, ""));
    }

    private Cell stability(Stated<BigDecimal> stability) {
        if (stability.value().isEmpty()) {
            return Cell.of("");
        }
        BigDecimal mean = stability.value().get();
        boolean unstable = mean.compareTo(UNSTABLE) < 0;
        boolean stable = mean.compareTo(STABLE) > 0;
        String word =
                site.words().say(unstable ? "clusters.unstable" : stable ? "clusters.stable" : "clusters.doubtful");
        Tone tone = unstable ? Tone.WARN : stable ? Tone.OK : Tone.MUTED;
        return new Cell(Phrase.of(Piece.of(word, tone)), mean.toPlainString(), Markup.NONE);
    }

    private String profile(Cluster cluster) {
        Optional<OddNames> words = cluster.odd().taxonomy().value().flatMap(this::words);
        List<String> lines = cluster.contents().profile().stream()
                .limit(PROFILE)
                .map(line -> {
                    String attribute = line.attribute().orElse("");
                    String value = line.value().orElse("");
                    String said = words.map(w -> w.attribute(attribute) + ": " + w.value(attribute, value))
                            .orElse(attribute + ": " + value);
                    String share = site.words().say("clusters.profile.share", said, percentText(line.share()));
                    String lift = line.lift()
                            .value()
                            .map(times -> Figures.fixed(times, 1))
                            .orElse(Figures.NO_VALUE);
                    return line.p()
                            .value()
                            .map(p -> site.words()
                                    .say(
                                            "clusters.profile.tested",
                                            share,
                                            line.scenes()
                                                    .value()
                                                    .map(Figures::count)
                                                    .orElse(Figures.NO_VALUE),
                                            lift,
                                            ChangeWords.probability(p.doubleValue())))
                            .orElseGet(() -> site.words().say("clusters.profile.alone", share, lift));
                })
                .toList();
        return String.join("; ", lines);
    }

    private static String percentText(Stated<BigDecimal> share) {
        return share.value().map(s -> Figures.fixed(s.movePointRight(2), 0)).orElse(Figures.NO_VALUE);
    }

    private Optional<OddNames> words(RecordId taxonomy) {
        return Optional.ofNullable(taxonomies.get(taxonomy))
                .map(known -> odd.computeIfAbsent(taxonomy, id -> OddNames.of(known, site)));
    }

    private static Cell representatives(Cluster cluster) {
        List<Piece> pieces = new ArrayList<>();
        cluster.representatives().stream().limit(REPRESENTATIVES).forEach(scene -> {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(" "));
            }
            pieces.add(Piece.of(scene, Tone.CODE));
        });
        return new Cell(
                new Phrase(pieces),
                cluster.representatives().stream().findFirst().orElse(""),
                Markup.NONE);
    }

    private Cell predecessor(Cluster cluster) {
        return cluster.predecessor()
                .value()
                .map(before -> Cell.of(new Piece(
                        before.value(),
                        Tone.CODE,
                        site.addresses().page(before).map(here::to).orElse(SafeUrl.NONE))))
                .orElseGet(() -> Cell.of(""));
    }
}
