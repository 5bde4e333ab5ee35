package dev.oddline.decode;

import dev.oddline.record.ContentHash;
import dev.oddline.record.Kind;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import java.util.List;

/** How a model is written. */
final class ModelForm {
    private static final Field<RecordId> RUN = Field.required(
            "run_id", References.madeFrom(Kind.RUN), "The run that made the weights.", "bev_det_v2-20260302-007");
    private static final Field<String> URI = Field.required(
            "uri", Addresses.uri(), "Where the weights are stored.", "s3://ad-models/bev_det_v2/weights.pt");
    private static final Field<ContentHash> HASH =
            Field.required("hash", Pins.sha256(), "SHA-256 of the weights' bytes.", Parts.SHA256_EXAMPLE);
    private static final Field<Model.Weights> ARTIFACT = Field.optional(
            "artifact",
            MappingShape.of(
                    List.of(URI, HASH, Parts.SIZE), v -> new Model.Weights(v.get(URI), v.get(HASH), v.get(Parts.SIZE))),
            "The stored weights.",
            "{uri: \"s3://ad-models/bev_det_v2/weights.pt\", hash: \"" + Parts.SHA256_EXAMPLE
                    + "\", size_bytes: 183400112}");
    private static final Field<Model.Stage> STAGE = Field.optional(
            "stage",
            Shapes.choice(Model.Stage.class),
            "How far the model has come on its way to the road.",
            "released");
    private static final Field<String> ARCHITECTURE = Field.optional(
            "architecture", Shapes.text(), "What the network is made of.", "BEVFormer, ResNet-50 backbone");
    private static final Field<List<String>> ALIASES = Field.optional(
            "aliases", Shapes.list(Shapes.text()), "Other names that a registry gives it.", "[champion]");
    private static final Field<String> REGISTERED_NAME = Field.optional(
            "registered_name", Shapes.text(), "The name in a registry that all versions share.", "bev_det");
    private static final Field<String> VERSION = Field.optional(
            "version", Shapes.text(), "The version in a registry. Quote it if it looks like a number.", "\"7\"");
    private static final Field<Moment> CREATED_AT =
            Field.optional("created_at", Times.moment(), "When the weights were made.", "2026-03-02T19:42:11Z");

    static final RecordForm<Model> FORM = RecordForm.of(
            Kind.MODEL,
            "The weights from one run, with their hash.",
            List.of(RUN, ARTIFACT, STAGE, Parts.TASK, ARCHITECTURE, ALIASES, REGISTERED_NAME, VERSION, CREATED_AT),
            (heading, v) -> new Model(
                    heading,
                    v.get(RUN),
                    v.get(ARTIFACT),
                    new Model.Description(v.get(STAGE), v.get(Parts.TASK), v.get(ARCHITECTURE), v.get(CREATED_AT)),
                    new Model.Names(v.list(ALIASES), v.get(REGISTERED_NAME), v.get(VERSION))));

    private ModelForm() {}
}
