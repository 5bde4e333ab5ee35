package dev.oddline.page.view;

import java.util.List;

/**
 * The rare-scenario clusters: one section for each clustering, the newest first, then clusters of which no clustering is
 * recorded.
 *
 * @param lead how many there are, and how many still have no name
 * @param about what a cluster is, and what a person does with it
 * @param empty what is missing, and the command that makes it; shown where there are no sections
 */
public record ClustersView(
        Frame frame, String title, Phrase lead, Phrase about, List<Clustering> clusterings, Phrase empty)
        implements View {

    public ClustersView {
        clusterings = List.copyOf(clusterings);
    }

    /**
     * Clusters that were found together.
     *
     * @param map their scenes; {@link Markup#NONE} where no places are recorded
     * @param key what the map shows, and how far it can be trusted
     * @param table one row for each cluster, the one to look at first at the beginning
     */
    public record Clustering(Phrase about, Markup map, Phrase key, Table table) {}

    @Override
    public String template() {
        return "clusters";
    }
}
