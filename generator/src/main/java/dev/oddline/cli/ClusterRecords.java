package dev.oddline.cli;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.method.Clustering;
import dev.oddline.cluster.proposal.PriorityOrder;
import dev.oddline.cluster.proposal.ProfileLine;
import dev.oddline.cluster.proposal.Proposal;
import dev.oddline.cluster.proposal.Succession;
import dev.oddline.decode.RecordDecoder;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.git.Workspace;
import dev.oddline.imports.Draft;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.source.Digest;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.CsvWriter;
import dev.oddline.table.TableColumn;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes clusters as proposals: a record and a table of members for each, and one table with all scenes. */
final class ClusterRecords {
    private static final int DIGITS = 4;
    private static final double NEARLY_ALL = 0.8;
    private static final int TITLE_VALUES = 3;
    private static final Pattern CREATED_AT = Pattern.compile("(?m)^created_at: .*$");

    private static final List<TableColumn> MEMBER_COLUMNS = List.of(
            new TableColumn("scene_id", TableColumn.Type.TEXT),
            new TableColumn("x", TableColumn.Type.NUMBER),
            new TableColumn("y", TableColumn.Type.NUMBER),
            new TableColumn("distance", TableColumn.Type.NUMBER),
            new TableColumn("probability", TableColumn.Type.NUMBER),
            new TableColumn("typicality", TableColumn.Type.NUMBER));
    private static final List<TableColumn> SCENE_COLUMNS = List.of(
            new TableColumn("scene_id", TableColumn.Type.TEXT),
            new TableColumn("cluster", TableColumn.Type.TEXT),
            new TableColumn("x", TableColumn.Type.NUMBER),
            new TableColumn("y", TableColumn.Type.NUMBER),
            new TableColumn("probability", TableColumn.Type.NUMBER),
            new TableColumn("outlier_score", TableColumn.Type.NUMBER));

    private final Workspace workspace;
    private final ClusterInputOptions input;
    private final Path table;
    private final Optional<Taxonomy> taxonomy;
    private final Instant at;

    ClusterRecords(
            Workspace workspace, ClusterInputOptions input, Path table, Optional<Taxonomy> taxonomy, Instant at) {
        this.workspace = workspace;
        this.input = input;
        this.table = table;
        this.taxonomy = taxonomy;
        this.at = at;
    }

    /**
     * Writes the files: all of them or, if one would write over something else, none.
     *
     * @return the paths, tables before records
     * @throws InvalidInput if an input lies outside the repository, an id is none, or another file is in the way
     */
    List<RepoPath> write(FoundClusters found, String prefix) throws IOException {
        Map<RepoPath, byte[]> files = new LinkedHashMap<>();
        Map<RepoPath, byte[]> records = new LinkedHashMap<>();
        Draft inputs = inputs();
        RepoPath wholePath = path("tables/" + prefix + "-clustering.csv");
        byte[] whole = scenes(found, wholePath);
        files.put(wholePath, whole);
        Draft clustering = clustering(found, wholePath, whole);
        List<Proposal> order = PriorityOrder.of(found.proposals().list());
        for (Proposal proposal : found.proposals().list()) {
            String id = found.names().ids().get(proposal.cluster());
            RepoPath membersPath = path("tables/" + id + "-members.csv");
            byte[] members = members(found, proposal, membersPath);
            files.put(membersPath, members);
            RepoPath recordPath = path("clusters/" + id + ".yaml");
            Draft draft = draft(found, proposal, inputs, clustering, hashed(membersPath, members))
                    .plain("suggested_priority", Integer.toString(order.indexOf(proposal) + 1));
            records.put(recordPath, valid(recordPath, after(draft, found, proposal)));
        }
        files.putAll(records);
        Map<RepoPath, byte[]> changed = new LinkedHashMap<>();
        for (Map.Entry<RepoPath, byte[]> file : files.entrySet()) {
            if (!isThere(file.getKey(), file.getValue())) {
                changed.put(file.getKey(), file.getValue());
            }
        }
        for (Map.Entry<RepoPath, byte[]> file : changed.entrySet()) {
            Path place = workspace.root().resolve(file.getKey().value());
            Files.createDirectories(place.resolveSibling("."));
            WholeFile.write(place, file.getValue());
        }
        return List.copyOf(changed.keySet());
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
                .plain("rarity", number(proposal.frequency().rarity()))
                .plain("expected_share", number(proposal.frequency().expectedShare()))
                .plain("stability", number(standing.stability()))
                .mapping(
                        "validity",
                        new Draft()
                                .plain("silhouette", number(standing.silhouette()))
                                .plain("dbcv", number(standing.densityValidity()))
                                .plain("persistence", number(standing.persistence())))
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
                    .plain("share", number(line.share()))
                    .plain("lift", number(line.lift()))
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
        input.weights().forEach((name, weight) -> weights.plain(name, number(weight)));
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
                .plain("mean", number(proposal.contents().meanUncertainty()))
                .plain("of_all", number(sum / stated));
    }

    private Draft clustering(FoundClusters found, RepoPath path, byte[] bytes) {
        return hashed(path, bytes)
                .text("map", found.map().method().word())
                .plain("trustworthiness", number(found.map().trustworthiness()))
                .plain("unseen_share", number(found.proposals().unseenShare()))
                .plain("silhouette", number(found.proposals().silhouette()))
                .plain("dbcv", number(found.proposals().densityValidity()));
    }

    /** The members, the nearest to the medoid first. */
    private static byte[] members(FoundClusters found, Proposal proposal, RepoPath path) throws IOException {
        Proposal.Members members = proposal.members();
        Integer[] order = new Integer[members.rows().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> members.distances()[i]));
        List<List<String>> rows = new ArrayList<>();
        for (int i : order) {
            int scene = members.rows()[i];
            rows.add(List.of(
                    found.pool().ids().get(scene),
                    number(found.map().places()[scene][0]),
                    number(found.map().places()[scene][1]),
                    number(members.distances()[i]),
                    depth(found, scene, Clustering.Depth::probabilities),
                    number(members.typicality()[i])));
        }
        return csv(path, MEMBER_COLUMNS, rows);
    }

    private static byte[] scenes(FoundClusters found, RepoPath path) throws IOException {
        Labels labels = found.clustering().labels();
        List<List<String>> rows = IntStream.range(0, labels.points())
                .mapToObj(scene -> List.of(
                        found.pool().ids().get(scene),
                        labels.of(scene) == Labels.NOISE
                                ? ""
                                : found.names().ids().get(labels.of(scene)),
                        number(found.map().places()[scene][0]),
                        number(found.map().places()[scene][1]),
                        depth(found, scene, Clustering.Depth::probabilities),
                        depth(found, scene, Clustering.Depth::outlierScores)))
                .toList();
        return csv(path, SCENE_COLUMNS, rows);
    }

    /** Something that only HDBSCAN says of scenes. */
    private interface OfScenes {
        double[] of(Clustering.Depth depth);
    }

    private static String depth(FoundClusters found, int scene, OfScenes said) {
        return found.clustering()
                .depth()
                .map(depth -> number(said.of(depth)[scene]))
                .orElse("");
    }

    private static byte[] csv(RepoPath path, List<TableColumn> columns, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.to(bytes, path.value(), columns)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static List<YamlNode> texts(List<String> texts) {
        return texts.stream().<YamlNode>map(Draft::textNode).toList();
    }

    private static Draft hashed(RepoPath path, byte[] bytes) {
        return new Draft().text("table", path.value()).text("hash", "sha256:" + Digest.sha256(bytes));
    }

    private Draft inputs() throws IOException {
        Draft inputs = new Draft().mapping("input", reference(table));
        if (input.embeddings().isPresent()) {
            inputs.mapping("embeddings", reference(input.embeddings().get()));
        }
        return inputs;
    }

    private Draft reference(Path file) throws IOException {
        Path root = workspace.root().toRealPath();
        Path real = file.toRealPath();
        Optional<RepoPath> path = real.startsWith(root)
                ? RepoPath.parse(root.relativize(real).toString().replace('\\', '/'))
                : Optional.empty();
        InvalidInput.unless(
                path.isPresent(),
                file.toString(),
                "it lies outside the repository, where nobody could find the clusters again; keep it in git, Git LFS or"
                        + " DVC, or look only: --dry-run");
        try (InputStream in = Files.newInputStream(file)) {
            return new Draft().text("table", path.orElseThrow().value()).text("hash", "sha256:" + Digest.sha256(in));
        }
    }

    private RepoPath path(String below) {
        Optional<RepoPath> path = RepoPath.parse(workspace.metadata() + "/" + below);
        InvalidInput.unless(
                path.isPresent(), "--id-prefix", "`" + below + "` is no path: use letters, digits, `_`, `-` and `.`");
        return path.orElseThrow();
    }

    private static byte[] valid(RepoPath path, Draft draft) {
        byte[] record = YamlWriter.write(draft.build()).getBytes(StandardCharsets.UTF_8);
        var tree = YamlReader.readRecord(new SourceFile(path, record));
        List<Diagnostic> faults = new ArrayList<>(tree.diagnostics());
        tree.value()
                .ifPresent(root -> faults.addAll(
                        RecordDecoder.decode(path, Kind.CLUSTER, root).diagnostics()));
        if (!faults.isEmpty()) {
            throw new InvalidInput(
                    path.value(),
                    MessageCatalogue.of(MessageCatalogue.ENGLISH)
                            .text(faults.get(0).message()));
        }
        return record;
    }

    /** Returns whether a file is there already as it would be written; the time of making it may be another. */
    private boolean isThere(RepoPath path, byte[] content) throws IOException {
        Path place = workspace.root().resolve(path.value());
        if (!Files.exists(place)) {
            return false;
        }
        boolean same = timeless(Files.readAllBytes(place)).equals(timeless(content));
        InvalidInput.unless(
                same,
                path.value(),
                "it is there already and differs; clusters are never written over: give another"
                        + " --id-prefix, or remove what is no longer wanted");
        return true;
    }

    private static String timeless(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return CREATED_AT.matcher(text).replaceFirst("");
    }

    private static Optional<String> number(OptionalDouble value) {
        return value.isPresent() ? Optional.of(number(value.getAsDouble())) : Optional.empty();
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
