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
    private static final Field<TableReference> EMBEDDINGS = Field.optional(
            "embeddings",
            Parts.array(),
            "An array of features whose rows follow those of `input`.",
            "{table: metadata/tables/pool-2026-02-embeddings.npy, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<String> MAP =
            Field.optional("map", Shapes.text(), "How the places on the map were found.", "umap");
    private static final Field<BigDecimal> TRUSTWORTHINESS = Field.optional(
            "trustworthiness",
            Numbers.share(),
            "How far neighbours on the map are neighbours indeed, 0 to 1 (Venna and Kaski 2001).",
            "0.957");
    private static final Field<BigDecimal> UNSEEN_SHARE = Field.optional(
            "unseen_share",
            Numbers.share(),
            "The share of the next scenes that will be like no group, 0 to 1 (Good 1953, after Turing).",
            "0.031");
    private static final Field<BigDecimal> SILHOUETTE = Field.optional(
            "silhouette",
            Numbers.between(-1, 1),
            "How much nearer scenes are to their own group than to the next one, -1 to 1 (Rousseeuw 1987).",
            "0.41");
    private static final Field<BigDecimal> DBCV = Field.optional(
            "dbcv",
            Numbers.between(-1, 1),
            "Whether the group is denser inside than towards others, -1 to 1 (Moulavi et al. 2014).",
            "0.52");
    private static final Field<Cluster.Whole> CLUSTERING = Field.optional(
            "clustering",
            new TableShape<>(
                    MappingShape.of(
                            List.of(
                                    Parts.TABLE,
                                    Parts.TABLE_HASH,
                                    MAP,
                                    TRUSTWORTHINESS,
                                    UNSEEN_SHARE,
                                    SILHOUETTE,
                                    DBCV),
                            v -> new Cluster.Whole(
                                    new TableReference(v.get(Parts.TABLE), v.get(Parts.TABLE_HASH)),
                                    v.get(MAP),
                                    v.get(TRUSTWORTHINESS),
                                    v.get(UNSEEN_SHARE),
                                    v.get(SILHOUETTE),
                                    v.get(DBCV))),
                    Cluster.Whole::table),
            "All groups that were found together: every scene with its group and its place on the map.",
            "{table: metadata/tables/cl-2026-02-clustering.csv, hash: \"" + Parts.SHA256_EXAMPLE
                    + "\", map: umap, trustworthiness: 0.957}");
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
    private static final Field<BigDecimal> EXPECTED_SHARE = Field.optional(
            "expected_share",
            Numbers.share(),
            "The share of the next scenes that will belong to the group, 0 to 1 (Good 1953, after Turing).",
            "0.0029");
    private static final Field<BigDecimal> STABILITY = Field.optional(
            "stability",
            Numbers.share(),
            "How well resamples find the group again, 0 to 1: the mean Jaccard index with the group most like it (Hennig"
                    + " 2007). Below 0.6 it is not to be trusted, above 0.75 it is stable.",
            "0.9");
    private static final Field<BigDecimal> PERSISTENCE = Field.optional(
            "persistence",
            Numbers.share(),
            "How long the group lasts while the density grows, 0 to 1; of HDBSCAN only.",
            "0.33");
    private static final Field<Cluster.Validity> VALIDITY = Field.optional(
            "validity",
            MappingShape.of(
                    List.of(SILHOUETTE, DBCV, PERSISTENCE),
                    v -> new Cluster.Validity(v.get(SILHOUETTE), v.get(DBCV), v.get(PERSISTENCE))),
            "How clear the group is.",
            "{silhouette: 0.41, dbcv: 0.52, persistence: 0.33}");
    private static final Field<String> MEASURE =
            Field.required("measure", Shapes.text(), "The measure, as `oddline score` names it.", "entropy_nats");
    private static final Field<BigDecimal> MEAN =
            Field.required("mean", Numbers.decimal(), "The mean over the group's scenes.", "0.84");
    private static final Field<BigDecimal> OF_ALL =
            Field.optional("of_all", Numbers.decimal(), "The mean over all scenes of `input`.", "0.35");
    private static final Field<Cluster.Uncertainty> UNCERTAINTY = Field.optional(
            "mean_uncertainty",
            MappingShape.of(
                    List.of(MEASURE, MEAN, OF_ALL),
                    v -> new Cluster.Uncertainty(v.get(MEASURE), v.get(MEAN), v.get(OF_ALL))),
            "How unsure the model is of the group's scenes.",
            "{measure: entropy_nats, mean: 0.84, of_all: 0.35}");
    private static final Field<Long> INCIDENT_SCENES = Field.optional(
            "incident_scenes", Numbers.count(), "How many of the group's scenes belong to incidents.", "4");
    private static final Field<Long> SUGGESTED_PRIORITY = Field.optional(
            "suggested_priority",
            Numbers.integer(1, 1_000_000),
            "The group's place among those found together, 1 to be looked at first. A suggestion: the scenario that names the"
                    + " group states its priority.",
            "2");
    private static final Field<String> ATTRIBUTE =
            Field.required("attribute", Shapes.text(), "An attribute of the taxonomy.", "weather");
    private static final Field<String> VALUE =
            Field.required("value", Shapes.text(), "A value of the attribute.", "heavy_rain");
    private static final Field<Long> WITH_IT =
            Field.optional("scenes", Numbers.count(), "How many of the group's scenes have it.", "32");
    private static final Field<BigDecimal> SHARE =
            Field.required("share", Numbers.share(), "The share of the group's scenes that have it, 0 to 1.", "0.86");
    private static final Field<BigDecimal> LIFT =
            Field.required("lift", Numbers.decimal(), "That share over the share of all scenes of `input`.", "9.4");
    private static final Field<BigDecimal> P = Field.optional(
            "p",
            Numbers.share(),
            "How likely as many are among as many scenes drawn by chance, 0 to 1 (hypergeometric), adjusted over all values of"
                    + " all groups found together (Benjamini and Hochberg 1995).",
            "2.1e-26");
    private static final Field<List<Cluster.ProfileLine>> PROFILE = Field.optional(
            "profile",
            Shapes.list(MappingShape.of(
                    List.of(ATTRIBUTE, VALUE, WITH_IT, SHARE, LIFT, P),
                    v -> new Cluster.ProfileLine(
                            v.get(ATTRIBUTE), v.get(VALUE), v.get(WITH_IT), v.get(SHARE), v.get(LIFT), v.get(P)))),
            "The conditions that are more frequent in the group than elsewhere, the most outstanding first.",
            "[{attribute: weather, value: heavy_rain, scenes: 32, share: 0.86, lift: 9.4, p: 2.1e-26}]");
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
                    EMBEDDINGS,
                    CLUSTERING,
                    MEMBERS,
                    REPRESENTATIVES,
                    RARITY,
                    EXPECTED_SHARE,
                    STABILITY,
                    VALIDITY,
                    UNCERTAINTY,
                    INCIDENT_SCENES,
                    SUGGESTED_PRIORITY,
                    PREDECESSOR,
                    OddFields.ODD_ID,
                    OddFields.ODD,
                    PROFILE),
            (heading, v) -> new Cluster(
                    heading,
                    v.get(CREATED_AT),
                    new Cluster.Method(
                            v.get(METHOD),
                            Configs.printed(v.map(PARAMETERS)),
                            v.get(Parts.SEED),
                            v.get(INPUT),
                            v.get(EMBEDDINGS)),
                    v.get(CLUSTERING),
                    v.get(MEMBERS),
                    v.list(REPRESENTATIVES),
                    new Cluster.Quality(v.get(RARITY), v.get(EXPECTED_SHARE), v.get(STABILITY), v.get(VALIDITY)),
                    new Cluster.Contents(
                            v.get(UNCERTAINTY), v.get(INCIDENT_SCENES), v.get(SUGGESTED_PRIORITY), v.list(PROFILE)),
                    v.get(PREDECESSOR),
                    OddFields.scope(v)));

    private ClusterForm() {}
}
