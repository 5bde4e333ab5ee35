package dev.oddline.cli;

import dev.oddline.cluster.proposal.PriorityOrder;
import dev.oddline.cluster.proposal.ProfileLine;
import dev.oddline.cluster.proposal.Proposal;
import dev.oddline.cluster.proposal.Succession;
import dev.oddline.imports.Draft;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes clusters as proposals: a record and a table of members for each, and one table with all scenes. */
final class ClusterRecords {
    private static final double NEARLY_ALL = 0.8;
    private static final int TITLE_VALUES = 3;

    private final ProposedFiles files;
    private final ClusterInputOptions input;
    private final Path table;
    private final Optional<Taxonomy> taxonomy;
    private final Instant at;

    ClusterRecords(Records records, ClusterInputOptions input, Path table, Optional<Taxonomy> taxonomy, Instant at) {
        this.files = new ProposedFiles(
                records,
                "clusters are never written over: give another --id-prefix, or remove what is no longer wanted");
        this.input = input;
        this.table = table;
        this.taxonomy = taxonomy;
        this.at = at;
    }

    /**
     * Holds ids that begin so to the form that the team agreed on, before minutes are spent on finding clusters.
     *
     * @throws InvalidInput if they have another
     */
    void holdIds(String prefix) {
        files.holdId(Kind.CLUSTER, prefix + "-c01");
    }

    /**
     * Writes the files: all of them or, if one would write over something else, none.
     *
     * @return the paths, tables before records
     * @throws InvalidInput if an input lies outside the repository, an id is none, or another file is in the way
     */
    List<RepoPath> write(FoundClusters found, String prefix) throws IOException {
        ClusterTables tables = new ClusterTables(found);
        Draft inputs = inputs();
        Draft clustering =
                clustering(found, files.table(prefix + "-clustering", ClusterTables.SCENE_COLUMNS, tables.scenes()));
        List<Proposal> order = PriorityOrder.of(found.proposals().list());
        for (Proposal proposal : found.proposals().list()) {
            String id = found.names().ids().get(proposal.cluster());
            Draft members = files.table(id + "-members", ClusterTables.MEMBER_COLUMNS, tables.members(proposal));
            Draft draft = draft(found, proposal, inputs, clustering, members)
                    .plain("suggested_priority", Integer.toString(order.indexOf(proposal) + 1));
            files.record(Kind.CLUSTER, id, after(draft, found, proposal));
        }
        return files.write();
    }

    private Draft draft(FoundClusters found, Proposal proposal, Draft inputs, Draft clustering, Draft members) {
        FoundClusters.Recipe recipe = found.recipe();
        Draft draft = new Draft()
                .text("cluster_id", found.names().ids().get(proposal.cluster()))
                .text("title", title(found, proposal))
                .plain("created_at", at.toString())
                .text("method", recipe.method().name())
                .mapping("parameters", parameters(recipe))
                .plain("seed", Long.toString(recipe.seed()));
        inputs.build().entries().forEach(entry -> draft.node(entry.key().text(), entry.value()));
        Proposal.Standing standing = proposal.standing();
        return draft.mapping("clustering", clustering)
                .mapping(
                        "members",
                        members.plain(
                                "scenes", Integer.toString(proposal.frequency().scenes())))
                .list(
                        "representatives",
                        texts(proposal.members().representatives().stream()
                                .map(found.pool().ids()::get)
                                .toList()))
                .plain("rarity", ClusterNumbers.text(proposal.frequency().rarity()))
                .plain(
                        "expected_share",
                        ClusterNumbers.text(proposal.frequency().expectedShare()))
                .plain("stability", ClusterNumbers.text(standing.stability()))
                .mapping(
                        "validity",
                        new Draft()
                                .plain("silhouette", ClusterNumbers.text(standing.silhouette()))
                                .plain("dbcv", ClusterNumbers.text(standing.densityValidity()))
                                .plain("persistence", ClusterNumbers.text(standing.persistence())))
                .mapping("mean_uncertainty", uncertainty(found, proposal))
                .plain(
                        "incident_scenes",
                        proposal.contents().incidentScenes().stream()
                                .mapToObj(Integer::toString)
                                .findFirst());
    }

    /** Adds what stands after the suggested priority. */
    private Draft after(Draft draft, FoundClusters found, Proposal proposal) {
        draft.text(
                "predecessor",
                found.names().predecessors().get(proposal.cluster()).map(Succession.Predecessor::id));
        List<ProfileLine> profile = proposal.contents().profile();
        Draft odd = new Draft();
        Map<String, String> nearlyAll = new LinkedHashMap<>();
        profile.stream()
                .filter(line -> line.share() >= NEARLY_ALL)
                .forEach(line -> nearlyAll.putIfAbsent(line.attribute(), line.value()));
        nearlyAll.forEach(odd::text);
        List<YamlNode> lines = new ArrayList<>();
        for (ProfileLine line : profile) {
            YamlMapping mapping = new Draft()
                    .text("attribute", line.attribute())
                    .text("value", line.value())
                    .plain("scenes", Integer.toString(line.scenes()))
                    .plain("share", ClusterNumbers.text(line.share()))
                    .plain("lift", ClusterNumbers.text(line.lift()))
                    .plain("p", ClusterNumbers.probability(line.p()))
                    .build();
            lines.add(mapping);
        }
        return draft.text("odd_id", taxonomy.filter(t -> !lines.isEmpty()).map(Taxonomy::id))
                .mapping("odd", odd)
                .list("profile", lines);
    }

    private static String title(FoundClusters found, Proposal proposal) {
        List<String> values = proposal.contents().profile().stream()
                .limit(TITLE_VALUES)
                .map(line -> line.attribute() + " " + line.value())
                .toList();
        return values.isEmpty()
                ? "Scenes like "
                        + found.pool()
                                .ids()
                                .get(proposal.members().representatives().get(0))
                : String.join(", ", values);
    }

    private Draft parameters(FoundClusters.Recipe recipe) {
        Draft parameters = new Draft();
        recipe.method().parameters().forEach(parameters::plain);
        parameters.list("features", texts(input.features()));
        Draft weights = new Draft();
        input.weights().forEach((name, weight) -> weights.plain(name, ClusterNumbers.text(weight)));
        parameters.mapping("weights", weights);
        if (input.embeddings().isPresent()) {
            parameters.text(
                    "embedding_length",
                    switch (input.length()) {
                        case AS_WRITTEN -> "as_written";
                        case UNIT -> "unit";
                    });
        }
        parameters.plain("components", recipe.components().map(String::valueOf));
        return parameters.plain("resamples", Integer.toString(recipe.resamples()));
    }

    private Draft uncertainty(FoundClusters found, Proposal proposal) {
        if (proposal.contents().meanUncertainty().isEmpty()) {
            return new Draft();
        }
        double sum = 0;
        int stated = 0;
        for (double each : found.facts().uncertainty().orElseThrow()) {
            if (!Double.isNaN(each)) {
                sum += each;
                stated++;
            }
        }
        return new Draft()
                .text("measure", input.uncertainty())
                .plain("mean", ClusterNumbers.text(proposal.contents().meanUncertainty()))
                .plain("of_all", ClusterNumbers.text(sum / stated));
    }

    private static Draft clustering(FoundClusters found, Draft table) {
        return table.text("map", found.map().method().word())
                .plain("trustworthiness", ClusterNumbers.text(found.map().trustworthiness()))
                .plain("unseen_share", ClusterNumbers.text(found.proposals().unseenShare()))
                .plain("silhouette", ClusterNumbers.text(found.proposals().silhouette()))
                .plain("dbcv", ClusterNumbers.text(found.proposals().densityValidity()));
    }

    private static List<YamlNode> texts(List<String> texts) {
        return texts.stream().<YamlNode>map(Draft::textNode).toList();
    }

    private Draft inputs() throws IOException {
        Draft inputs = new Draft().mapping("input", files.reference(table));
        if (input.embeddings().isPresent()) {
            inputs.mapping("embeddings", files.reference(input.embeddings().get()));
        }
        return inputs;
    }
}
