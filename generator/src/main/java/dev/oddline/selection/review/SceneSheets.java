package dev.oddline.selection.review;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.Cluster;
import dev.oddline.record.Kind;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lays out the scenes of every sampling round and cluster of a repository. */
public final class SceneSheets {
    /** Scenes that are shown of those that were not chosen. */
    private static final int NOT_CHOSEN = 20;

    private final RepositoryTables tables;
    private final ScenePlaces map;

    private SceneSheets(RepositoryTables tables, ScenePlaces map) {
        this.tables = tables;
        this.map = map;
    }

    /**
     * Returns a sheet for each sampling round and cluster that can be read, in the order of the records; one whose tables can't be
     * read says so. Secrets in cells are blacked out.
     *
     * @param map of rounds whose tables have none
     */
    public static List<SceneSheet> of(Catalog catalog, RepositoryTables tables, ScenePlaces map) throws IOException {
        SceneSheets sheets = new SceneSheets(tables, map);
        List<SceneSheet> all = new ArrayList<>();
        for (CatalogEntry entry : catalog.entries(Kind.SAMPLING)) {
            Optional<Sampling> round = entry.as(Sampling.class);
            if (round.isPresent()) {
                all.add(sheets.ofRound(entry, round.get()));
            }
        }
        for (CatalogEntry entry : catalog.entries(Kind.CLUSTER)) {
            Optional<Cluster> cluster = entry.as(Cluster.class);
            if (cluster.isPresent()) {
                all.add(sheets.ofCluster(entry, cluster.get()));
            }
        }
        return List.copyOf(all);
    }

    private SceneSheet ofRound(CatalogEntry entry, Sampling round) throws IOException {
        List<UnreadSheetTable> unread = new ArrayList<>();
        SheetRows rows = new SheetRows(whole(round.selected().map(SceneList::table), unread));
        List<String> next = round.outcome().map(Sampling.Outcome::firstLeft).orElse(List.of());
        Remainder pool = beside(rows, round.offer().pool().map(SceneList::table), next, unread);
        rows.join(pool.ofChosen(), SheetColumn.Source.POOL);
        SheetTable others = pool.others();
        Set<String> shown = rows.scenes();
        shown.addAll(others.byScene().keySet());
        SheetTable more = table(round.offer().more(), shown::contains, unread);
        rows.join(more, SheetColumn.Source.POOL);
        rows.join(whole(round.review().map(Sampling.Review::table), unread), SheetColumn.Source.REVIEW);
        rows.join(whole(round.labelled().map(Sampling.Labelled::table), unread), SheetColumn.Source.LABELS);
        place(rows, pool, path(round.offer().embeddings()));
        NotChosen notChosen = new NotChosen(withoutSecrets(rows.under(others, more)), pool.inAll(), pool.order());
        return new SceneSheet(entry.id(), entry.path(), rows.columns(), withoutSecrets(rows.rows()), notChosen, unread);
    }

    /** Lays the scenes out by their embeddings. */
    private void place(SheetRows rows, Remainder pool, Optional<RepoPath> embeddings) throws IOException {
        if (embeddings.isPresent() && !rows.isPlaced()) {
            List<String> scenes = List.copyOf(new TreeMap<>(pool.rowOfChosen()).keySet());
            List<Long> places = scenes.stream()
                    .map(scene ->
                            Optional.ofNullable(pool.rowOfChosen().get(scene)).orElseThrow())
                    .toList();
            rows.place(map.of(embeddings.get(), places, pool.rows()), scenes);
        }
    }

    private SceneSheet ofCluster(CatalogEntry entry, Cluster cluster) throws IOException {
        List<UnreadSheetTable> unread = new ArrayList<>();
        SheetRows rows = new SheetRows(whole(cluster.members().map(SceneList::table), unread));
        rows.mark("representative", cluster.representatives());
        rows.join(beside(rows, cluster.method().input(), List.of(), unread).ofChosen(), SheetColumn.Source.POOL);
        return new SceneSheet(
                entry.id(), entry.path(), rows.columns(), withoutSecrets(rows.rows()), NotChosen.NONE, unread);
    }

    private static Optional<RepoPath> path(Stated<TableReference> stated) {
        return stated.value().flatMap(table -> table.table().value());
    }

    private SheetTable whole(Stated<TableReference> stated, List<UnreadSheetTable> unread) throws IOException {
        return table(stated, any -> true, unread);
    }

    private SheetTable table(Stated<TableReference> stated, Predicate<String> wanted, List<UnreadSheetTable> unread)
            throws IOException {
        Optional<RepoPath> path = path(stated);
        if (path.isPresent()) {
            try {
                return SheetTable.read(tables, path.get(), wanted);
            } catch (UnreadableTable e) {
                unread.add(new UnreadSheetTable(path.get(), e.reason()));
            }
        }
        return new SheetTable(List.of(), List.of());
    }

    /** Returns what the pool tells of the rows, and what else is in it; nothing of a pool that can't be read to its end. */
    private Remainder beside(
            SheetRows rows, Stated<TableReference> pool, List<String> next, List<UnreadSheetTable> unread)
            throws IOException {
        Optional<RepoPath> path = path(pool);
        if (path.isPresent() && !rows.rows().isEmpty()) {
            try {
                Remainder read = new Remainder(rows.scenes(), next, rows.has("score"), NOT_CHOSEN);
                SheetTable.scan(tables, path.get(), read::look);
                return read;
            } catch (UnreadableTable e) {
                unread.add(new UnreadSheetTable(path.get(), e.reason()));
            }
        }
        return new Remainder(rows.scenes(), List.of(), false, 0);
    }

    private static List<List<String>> withoutSecrets(List<List<String>> rows) {
        return rows.stream().map(SceneSheets::withoutSecret).toList();
    }

    private static List<String> withoutSecret(List<String> cells) {
        return blackedOut(String.join("\n", cells)).isEmpty()
                ? cells
                : cells.stream().map(cell -> blackedOut(cell).orElse(cell)).toList();
    }

    /** Returns a text without its secrets; empty if it holds none. */
    private static Optional<String> blackedOut(String text) {
        SourceFile file = new SourceFile(new RepoPath("cell"), text.getBytes(StandardCharsets.UTF_8));
        Redaction redaction = Redaction.of(file);
        return redaction.isClean()
                ? Optional.empty()
                : Optional.of(new String(redaction.file().bytes(), StandardCharsets.UTF_8));
    }
}
