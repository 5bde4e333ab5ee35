package dev.oddline.decode;

import dev.oddline.record.ContentHash;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.record.Storage;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.Map;

/** How a dataset version is written. */
final class DatasetForm {
    private static final Field<String> DATASET =
            Field.optional("dataset", Shapes.text(), "The name that all versions of the dataset share.", "bev_train");
    private static final Field<Moment> CREATED_AT =
            Field.optional("created_at", Times.moment(), "When the version was made.", "2026-02-20");
    private static final Field<Dataset.DatasetPurpose> PURPOSE = Field.optional(
            "purpose",
            Shapes.choice(Dataset.DatasetPurpose.class),
            "What the version is for; `mixed` when its splits serve several purposes.",
            "train");
    private static final Field<Boolean> PINNED = Field.required(
            "pinned",
            Shapes.bool(),
            "Whether the content can no longer change. Official evaluations need a pinned version, and the record of a"
                    + " pinned version is frozen once merged.",
            "true");
    private static final Field<List<RecordId>> PARENTS = Field.optional(
            "parents",
            Shapes.list(References.madeFrom(Kind.DATASET)),
            "The versions this one was made from.",
            "[bev_train-v2026.02]");

    private static final Field<Storage.StorageSystem> SYSTEM = Field.required(
            "system",
            Shapes.choice(Storage.StorageSystem.class),
            "What holds the data. It decides how the hash is verified.",
            "dvc");
    private static final Field<String> URI = Field.optional(
            "uri", Addresses.uri(), "The address of the data outside of git.", "s3://ad-data/bev_train/v2026.03");
    private static final Field<String> REPOSITORY = Field.optional(
            "repository",
            Shapes.text(),
            "The repository that holds the path, by its name in the settings; the records' own where left out.",
            "perception");
    private static final Field<RepoPath> PATH = Field.optional(
            "path", Addresses.path(), "The file or folder in the repository, such as a `.dvc` file.", "data/bev.dvc");
    private static final Field<String> REVISION = Field.optional(
            "revision",
            Shapes.text(),
            "The commit, tag or snapshot, in the system's own words.",
            "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f");
    private static final Field<ContentHash> HASH = Field.optional(
            "hash",
            Pins.storageHash(),
            "The hash of the data by the system's own rule: `sha256:`, DVC's `md5:` or git's `git:`.",
            "md5:22e3f61e52c0ba45334d973244efc155.dir");
    private static final Field<Storage> STORAGE = Field.required(
            "storage",
            MappingShape.of(
                    List.of(SYSTEM, URI, REPOSITORY, PATH, REVISION, HASH, Parts.SIZE),
                    v -> new Storage(
                            v.get(SYSTEM),
                            v.get(URI),
                            v.get(REPOSITORY),
                            v.get(PATH),
                            v.get(REVISION),
                            v.get(HASH),
                            v.get(Parts.SIZE))),
            "Where the data lies, and which state of it.",
            "{system: dvc, path: data/bev.dvc, hash: \"md5:22e3f61e52c0ba45334d973244efc155.dir\"}");

    private static final Field<Long> SPLIT_SCENES =
            Field.optional("scenes", Numbers.count(), "Number of scenes.", "12400");
    private static final Field<Long> SPLIT_FRAMES =
            Field.optional("frames", Numbers.count(), "Number of frames.", "496000");
    private static final Field<Long> SPLIT_OBJECTS =
            Field.optional("objects", Numbers.count(), "Number of labelled objects.", "5120000");
    private static final Field<Map<String, Dataset.Split>> SPLITS = Field.optional(
            "splits",
            Shapes.map(MappingShape.of(
                    List.of(SPLIT_SCENES, SPLIT_FRAMES, SPLIT_OBJECTS),
                    v -> new Dataset.Split(v.get(SPLIT_SCENES), v.get(SPLIT_FRAMES), v.get(SPLIT_OBJECTS)))),
            "How much each split holds, by its name.",
            "{train: {scenes: 12400, frames: 496000}, val: {scenes: 1300}}");

    private static final Field<List<Dataset.Source>> ORIGIN = Field.optional(
            "origin",
            Shapes.list(DatasetParts.source()),
            "Where the scenes came from. The incidents and sampling rounds named here are upstream of this version.",
            "[{source: incident, scenes: 84, incident_ids: [inc-2026-0121-yokohama]},"
                    + " {source: sampling, scenes: 500, sampling_id: al-2026-02-r3}]");
    private static final Field<RecordId> LABEL_POLICY = Field.expected(
            "label_policy_id",
            References.context(Kind.LABEL_POLICY),
            "The labelling rules that all its labels follow, those under `earlier_labels` excepted.",
            "labels-3.1");
    private static final Field<List<Dataset.EarlierLabels>> EARLIER_LABELS = Field.optional(
            "earlier_labels",
            Shapes.list(DatasetParts.earlierLabels()),
            "What became of labels that a parent has by other rules: `relabelled`, `converted` by a program, or `kept` as"
                    + " they were.",
            "[{label_policy_id: labels-3.0, became: relabelled, scenes: 12400}]");
    private static final Field<Dataset.LabelQuality> LABEL_QUALITY = Field.optional(
            "label_quality",
            DatasetParts.labelQuality(),
            "What an audit of the labels found.",
            "{audited_objects: 2000, errors: 31, n: 2000, method: second labeller}");
    private static final Field<String> LICENCE =
            Field.optional("licence", Shapes.text(), "The terms under which it may be used.", "internal use only");
    private static final Field<List<String>> REGION = Field.optional(
            "region",
            Shapes.oneOrMany(Shapes.text()),
            "Where it was recorded: one region or a list.",
            "[JP-13, JP-14]");
    private static final Field<SceneTable> SCENE_TABLE = Field.optional(
            "scene_table",
            DatasetParts.sceneTable(),
            "The table with one row for each scene: `scene_id, drive_id, split, frames, objects, recorded_at, source,"
                    + " incident_id`, and one column for each ODD attribute.",
            "{table: metadata/tables/bev_train-v2026.03.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\", rows: 13700}");
    private static final Field<Dataset.CountingUnit> COUNTING_UNIT = Field.optional(
            "counting_unit",
            Shapes.choice(Dataset.CountingUnit.class),
            "What counts as one when its coverage is measured.",
            "scene");
    private static final Field<List<Dataset.WithdrawnScene>> WITHDRAWN = Field.optional(
            "withdrawn_scenes",
            Shapes.list(DatasetParts.withdrawnScene()),
            "Scenes that must no longer be used, such as those whose consent was taken back.",
            "[{scene_id: sc-20251107-0031, reason: consent taken back, date: 2026-03-01}]");
    private static final Field<Moment> YOUNGEST = Field.optional(
            "youngest_recording",
            Times.moment(),
            "When the last of its scenes was recorded; shows whether test data is younger than training data.",
            "2026-02-11");

    static final RecordForm<Dataset> FORM = RecordForm.of(
            Kind.DATASET,
            "One immutable version of a dataset: what it was made from, where it lies, what it holds and how well it is"
                    + " labelled.",
            List.of(
                    DATASET,
                    CREATED_AT,
                    PURPOSE,
                    PINNED,
                    PARENTS,
                    STORAGE,
                    SPLITS,
                    ORIGIN,
                    LABEL_POLICY,
                    EARLIER_LABELS,
                    LABEL_QUALITY,
                    LICENCE,
                    REGION,
                    OddFields.ODD_ID,
                    SCENE_TABLE,
                    COUNTING_UNIT,
                    WITHDRAWN,
                    YOUNGEST),
            (heading, v) -> new Dataset(
                    heading,
                    new Dataset.Edition(v.get(DATASET), v.get(CREATED_AT), v.get(PURPOSE), v.get(PINNED)),
                    v.list(PARENTS),
                    v.get(STORAGE),
                    contents(v),
                    v.list(ORIGIN),
                    new Dataset.Labels(v.get(LABEL_POLICY), v.get(LABEL_QUALITY), v.list(EARLIER_LABELS)),
                    new Dataset.Terms(v.get(LICENCE), v.list(REGION))));

    private DatasetForm() {}

    private static Dataset.Contents contents(FieldValues v) {
        return new Dataset.Contents(
                v.map(SPLITS),
                v.get(COUNTING_UNIT),
                v.get(OddFields.ODD_ID),
                v.get(SCENE_TABLE),
                v.list(WITHDRAWN),
                v.get(YOUNGEST));
    }
}
