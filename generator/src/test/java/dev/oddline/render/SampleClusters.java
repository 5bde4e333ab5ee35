package dev.oddline.render;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ClustersView;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import java.util.List;

/** The page of rare-scenario clusters: one clustering without places, and a page without any. */
final class SampleClusters {

    private SampleClusters() {}

    static ClustersView page() {
        return view(
                "",
                List.of(new ClustersView.Clustering(
                        Phrase.of("hdbscan on 900 scenes"),
                        Markup.NONE,
                        Phrase.NONE,
                        new Table(
                                "clusters-1",
                                "Clusters",
                                "1 cluster",
                                List.of(
                                        new TableColumn("Cluster", ColumnRole.KEY),
                                        new TableColumn("Scenes", ColumnRole.NUMBER)),
                                List.of(new TableRow("", List.of(Cell.of("cl-07"), Cell.number("12", "12")))),
                                Phrase.NONE))),
                Phrase.NONE);
    }

    static ClustersView empty() {
        return view("../", List.of(), Phrase.of("No cluster is recorded."));
    }

    private static ClustersView view(String root, List<ClustersView.Clustering> clusterings, Phrase empty) {
        return new ClustersView(
                SampleViews.frame(
                        root,
                        "clusters",
                        "Rare-scenario clusters",
                        Piece.link("AD perception", SafeUrl.own(root + "index.html")),
                        Piece.plain("Rare-scenario clusters")),
                "Rare-scenario clusters",
                Phrase.of(clusterings.size() + " clustering"),
                Phrase.of("A person names a cluster by a scenario."),
                clusterings,
                empty);
    }
}
