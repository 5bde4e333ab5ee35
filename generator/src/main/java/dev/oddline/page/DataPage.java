package dev.oddline.page;

import dev.oddline.decode.Field;
import dev.oddline.decode.RecordForm;
import dev.oddline.decode.RecordForms;
import dev.oddline.page.view.DataField;
import dev.oddline.page.view.DataFile;
import dev.oddline.page.view.DataView;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes the page that documents the machine-readable files. */
final class DataPage {
    /**
     * A file that does not hold the records of a kind.
     *
     * @param sentence key of what it holds
     * @param fields of each of its documents
     */
    private record Described(String name, String sentence, List<String> fields) {}

    private static final List<Described> FURTHER = List.of(
            new Described(
                    "findings.json",
                    "data.findings",
                    List.of("rule", "severity", "path", "line", "column", "message", "help", "waiver")),
            new Described(
                    "changes.json",
                    "data.changes",
                    List.of(
                            "commit",
                            "date",
                            "subject",
                            "authors",
                            "request",
                            "request_url",
                            "records.what",
                            "records.kind",
                            "records.id",
                            "records.path",
                            "records.replaced",
                            "other_files",
                            "unknown")),
            new Described(
                    "coverage.json",
                    "data.coverage",
                    List.of(
                            "target_id",
                            "evaluation_id",
                            "model_ids",
                            "run_ids",
                            "dataset_version_id",
                            "trained_on",
                            "odd_id",
                            "metric",
                            "task",
                            "better",
                            "kind",
                            "unit",
                            "least_useful_gain",
                            "attributes",
                            "summary",
                            "stale",
                            "caveats",
                            "segments",
                            "named_segments")),
            new Described("coverage.schema.json", "data.coverage-schema", List.of()),
            new Described(
                    "combinations.json",
                    "data.combinations",
                    List.of(
                            "dataset_version_ids",
                            "odd_id",
                            "attributes",
                            "untold_attributes",
                            "scenes",
                            "random_scenes",
                            "incidents",
                            "silent_incidents",
                            "by_strength",
                            "not_counted",
                            "richness")),
            new Described(
                    "comparisons.json",
                    "data.comparisons",
                    List.of(
                            "first",
                            "second",
                            "metric",
                            "odd_id",
                            "attributes",
                            "not_comparable_because",
                            "segment_changes")),
            new Described(
                    "rounds.json",
                    "data.rounds",
                    List.of("sampling_id", "odd_id", "control", "defects", "statistics", "funnel", "gaps", "effect")),
            new Described(
                    "state.json",
                    "data.state",
                    List.of(
                            "metric",
                            "task",
                            "dataset_version_id",
                            "target",
                            "evaluation_id",
                            "on_the_road",
                            "figure",
                            "outcome",
                            "before",
                            "before_because",
                            "change")),
            new Described("closed_loops.json", "data.loops", List.of("name", "reached", "closed", "steps", "evidence")),
            new Described(
                    "manifest.json",
                    "data.manifest",
                    List.of(
                            "format",
                            "version",
                            "commit",
                            "changed",
                            "kinds",
                            "files.path",
                            "files.bytes",
                            "files.sha256")));

    private final Site site;
    private final FrameBuilder frames;

    DataPage(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
    }

    /** Returns the page. */
    DataView of(Here here) {
        Words words = site.words();
        Stream<DataFile> ofKinds = Arrays.stream(Kind.values())
                .map(kind -> new DataFile(
                        file(kind.folder() + ".json", here),
                        words.say("data.records", words.kinds(kind)),
                        fields(RecordForms.of(kind))));
        Stream<DataFile> further = FURTHER.stream()
                .map(file ->
                        new DataFile(file(file.name(), here), words.say(file.sentence()), described(file.fields())));
        return new DataView(
                frames.frame(here, "", words.say("footer.data"), List.of(), ""),
                Phrase.of(words.say("data.lead")),
                Stream.concat(ofKinds, further).toList());
    }

    private static Piece file(String name, Here here) {
        return new Piece(name, Tone.CODE, here.to("data/" + name));
    }

    private List<DataField> fields(RecordForm<?> form) {
        Words words = site.words();
        List<DataField> fields = new ArrayList<>(described(List.of("kind", "id", "path", "page", "readable")));
        for (Field<?> field : form.shape().fields()) {
            String about = words.about(form.kind(), field.name()).orElse(field.description());
            fields.add(new DataField("record." + field.name(), field.shape().type(), about));
        }
        fields.addAll(described(List.of("links", "findings")));
        if (form.kind() == Kind.RUN) {
            fields.addAll(described(List.of("reproducibility", "replication")));
        }
        if (form.kind() == Kind.MODEL || form.kind() == Kind.EVALUATION) {
            fields.addAll(described(List.of("runs_beneath")));
        }
        if (form.kind() == Kind.EVALUATION) {
            fields.addAll(described(List.of("figures")));
        }
        if (form.kind() == Kind.DECISION) {
            fields.addAll(described(List.of("evidence")));
        }
        if (form.kind() == Kind.DEPLOYMENT) {
            fields.addAll(described(List.of("rates")));
        }
        return fields;
    }

    private List<DataField> described(List<String> names) {
        return names.stream()
                .map(name -> new DataField(
                        name,
                        site.words().say("data.type-" + name),
                        site.words().say("data.about-" + name)))
                .toList();
    }
}
