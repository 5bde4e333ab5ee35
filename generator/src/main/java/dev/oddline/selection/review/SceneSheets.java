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

/** Lays out the scenes of every sampling round and cluster of a repository. */
public final class SceneSheets {
    /** Scenes that are shown of those that were not chosen. */
    private static final int LEFT_OUT = 20;

    private final RepositoryTables tables;

    private SceneSheets(RepositoryTables tables) {
        this.tables = tables;
    }

    /**
     * Returns a sheet for each sampling round and cluster that can be read, in the order of the records; one whose tables can't be
     * read says so. Secrets in cells are blacked out.
     */
    public static List<SceneSheet> of(Catalog catalog, RepositoryTables tables) throws IOException {
        SceneSheets sheets = new SceneSheets(tables);
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
        Remainder pool = beside(rows, round.pool().map(SceneList::table), unread);
        rows.join(pool.ofChosen(), SheetColumn.Source.POOL);
        rows.join(whole(round.review().map(Sampling.Review::table), unread), SheetColumn.Source.REVIEW);
        rows.join(whole(round.labelled().map(Sampling.Labelled::table), unread), SheetColumn.Source.LABELS);
        LeftOut leftOut = new LeftOut(shown(rows.under(pool.others())), pool.inAll(), pool.order());
        return new SceneSheet(entry.id(), entry.path(), rows.columns(), shown(rows.rows()), leftOut, unread);
    }

    private SceneSheet ofCluster(CatalogEntry entry, Cluster cluster) throws IOException {
        List<UnreadSheetTable> unread = new ArrayList<>();
        SheetRows rows = new SheetRows(whole(cluster.members().map(SceneList::table), unread));
        rows.mark("representative", cluster.representatives());
        rows.join(beside(rows, cluster.method().input(), unread).ofChosen(), SheetColumn.Source.POOL);
        return new SceneSheet(entry.id(), entry.path(), rows.columns(), shown(rows.rows()), LeftOut.NONE, unread);
    }

    private static Optional<RepoPath> path(Stated<TableReference> stated) {
        return stated.value().flatMap(table -> table.table().value());
    }

    private SheetTable whole(Stated<TableReference> stated, List<UnreadSheetTable> unread) throws IOException {
        Optional<RepoPath> path = path(stated);
        if (path.isPresent()) {
            try {
                return SheetTable.read(tables, path.get());
            } catch (UnreadableTable e) {
                unread.add(new UnreadSheetTable(path.get(), e.reason()));
            }
        }
        return new SheetTable(List.of(), List.of());
    }

    /** Returns what the pool tells of the rows, and what else is in it; nothing of a pool that can't be read to its end. */
    private Remainder beside(SheetRows rows, Stated<TableReference> pool, List<UnreadSheetTable> unread)
            throws IOException {
        Optional<RepoPath> path = path(pool);
        if (path.isPresent() && !rows.rows().isEmpty()) {
            try {
                Remainder read = new Remainder(rows.scenes(), rows.has("score"), LEFT_OUT);
                SheetTable.scan(tables, path.get(), read::look);
                return read;
            } catch (UnreadableTable e) {
                unread.add(new UnreadSheetTable(path.get(), e.reason()));
            }
        }
        return new Remainder(rows.scenes(), false, 0);
    }

    private static List<List<String>> shown(List<List<String>> rows) {
        return rows.stream().map(SceneSheets::shownRow).toList();
    }

    private static List<String> shownRow(List<String> cells) {
        return shown(String.join("\n", cells)).isEmpty()
                ? cells
                : cells.stream().map(cell -> shown(cell).orElse(cell)).toList();
    }

    /** Returns a text without its secrets; empty if it holds none. */
    private static Optional<String> shown(String text) {
        RepoPath any = new RepoPath("cell");
        Redaction redaction = Redaction.of(new SourceFile(any, text.getBytes(StandardCharsets.UTF_8)));
        return redaction.places().isEmpty()
                ? Optional.empty()
                : Optional.of(new String(redaction.file().bytes(), StandardCharsets.UTF_8));
    }
}
