package dev.oddline.decode;

import dev.oddline.record.Cluster;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneList;
import dev.oddline.record.TableReference;
import dev.oddline.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How a cluster is written. */
final class ClusterForm {
    private static final Field<Moment> CREATED_AT =
            Field.optional("created_at", Times.moment(), "When the clustering was made.", "2026-02-10");
    private static final Field<String> METHOD =
            Field.required("method", Shapes.text(), "How the group was found.", "hdbscan on bev_det_v2 embeddings");
    private static final Field<Map<String, YamlNode>> PARAMETERS = Field.optional(
            "parameters",
            Shapes.map(Shapes.any()),
            "The parameters of the method.",
            "{min_cluster_size: 15, metric: cosine}");
    private static final Field<TableReference> INPUT = Field.optional(
            "input",
            Parts.table(),
            "The table that was clustered.",
            "{table: metadata/tables/embeddings-2026-02.parquet, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<SceneList> MEMBERS = Field.required(
            "members",
            Parts.sceneList(),
            "The scenes of the group.",
            "{table: metadata/tables/cl-2026-02-c44.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\", scenes: 37}");
    private static final Field<List<String>> REPRESENTATIVES = Field.optional(
            "representatives",
            Shapes.list(Shapes.text()),
            "Ids of the scenes that show best what the group is.",
            "[sc-20260131-0007, sc-20260203-0112]");
    private static final Field<BigDecimal> RARITY = Field.optional(
            "rarity", Numbers.share(), "The share of the input's scenes that are not in the group, 0 to 1.", "0.997");
    private static final Field<BigDecimal> STABILITY = Field.optional(
            "stability", Numbers.share(), "The share of repetitions that found the group again, 0 to 1.", "0.9");
    private static final Field<RecordId> PREDECESSOR = Field.optional(
            "predecessor",
            References.succeeds(Kind.CLUSTER),
            "The same group in the clustering before.",
            "cl-2025-10-c07");

    static final RecordForm<Cluster> FORM = RecordForm.of(
            Kind.CLUSTER,
            "A proposed group of rare scenes. It gets its name from the scenario that cites it.",
            List.of(
                    CREATED_AT,
                    METHOD,
                    PARAMETERS,
                    Parts.SEED,
                    INPUT,
                    MEMBERS,
                    REPRESENTATIVES,
                    RARITY,
                    STABILITY,
                    PREDECESSOR,
                    OddFields.ODD_ID,
                    OddFields.ODD),
            (heading, v) -> new Cluster(
                    heading,
                    v.get(CREATED_AT),
                    new Cluster.Method(
                            v.get(METHOD), Configs.printed(v.map(PARAMETERS)), v.get(Parts.SEED), v.get(INPUT)),
                    v.get(MEMBERS),
                    v.list(REPRESENTATIVES),
                    new Cluster.Quality(v.get(RARITY), v.get(STABILITY)),
                    v.get(PREDECESSOR),
                    OddFields.scope(v)));

    private ClusterForm() {}
}
