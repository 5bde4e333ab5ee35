package dev.oddline.page;

import dev.oddline.decode.Field;
import dev.oddline.decode.RecordForm;
import dev.oddline.decode.RecordForms;
import dev.oddline.exports.CoverageSchema;
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

/** Makes the page that documents the machine-readable files. */
final class DataPage {
    private final Site site;
    private final FrameBuilder frames;

    DataPage(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
    }

    /** Returns the page. */
    DataView of(Here here) {
        Words words = site.words();
        List<DataFile> files = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            files.add(new DataFile(
                    new Piece(kind.folder() + ".json", Tone.CODE, here.to(Addresses.data(kind))),
                    words.say("data.records", words.kinds(kind)),
                    fields(RecordForms.of(kind))));
        }
        files.add(new DataFile(
                new Piece("findings.json", Tone.CODE, here.to("data/findings.json")),
                words.say("data.findings"),
                described("rule", "severity", "path", "line", "column", "message", "help", "waiver")));
        files.add(new DataFile(
                new Piece("changes.json", Tone.CODE, here.to(Addresses.CHANGES_DATA)),
                words.say("data.changes"),
                described(
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
                        "unknown")));
        files.add(new DataFile(
                new Piece("coverage.json", Tone.CODE, here.to(Addresses.COVERAGE_DATA)),
                words.say("data.coverage"),
                described(
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
                        "named_segments")));
        files.add(new DataFile(
                new Piece("coverage.schema.json", Tone.CODE, here.to(CoverageSchema.PATH)),
                words.say("data.coverage-schema"),
                List.of()));
        files.add(new DataFile(
                new Piece("combinations.json", Tone.CODE, here.to(Addresses.COMBINATIONS_DATA)),
                words.say("data.combinations"),
                described(
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
                        "richness")));
        files.add(new DataFile(
                new Piece("comparisons.json", Tone.CODE, here.to("data/comparisons.json")),
                words.say("data.comparisons"),
                described(
                        "first",
                        "second",
                        "metric",
                        "odd_id",
                        "attributes",
                        "not_comparable_because",
                        "segment_changes")));
        files.add(new DataFile(
                new Piece("rounds.json", Tone.CODE, here.to("data/rounds.json")),
                words.say("data.rounds"),
                described("sampling_id", "odd_id", "control", "defects", "statistics", "funnel", "gaps", "effect")));
        files.add(new DataFile(
                new Piece("closed_loops.json", Tone.CODE, here.to("data/closed_loops.json")),
                words.say("data.loops"),
                described("name", "reached", "closed", "steps", "evidence")));
        files.add(new DataFile(
                new Piece("manifest.json", Tone.CODE, here.to(Addresses.MANIFEST)),
                words.say("data.manifest"),
                described(
                        "format",
                        "version",
                        "commit",
                        "changed",
                        "kinds",
                        "files.path",
                        "files.bytes",
                        "files.sha256")));
        return new DataView(
                frames.frame(here, "", words.say("footer.data"), List.of(), ""),
                Phrase.of(words.say("data.lead")),
                files);
    }

    private List<DataField> fields(RecordForm<?> form) {
        Words words = site.words();
        List<DataField> fields = new ArrayList<>(described("kind", "id", "path", "page", "readable"));
        for (Field<?> field : form.shape().fields()) {
            String about = words.about(form.kind(), field.name()).orElse(field.description());
            fields.add(new DataField("record." + field.name(), field.shape().type(), about));
        }
        fields.addAll(described("links", "findings"));
        if (form.kind() == Kind.RUN) {
            fields.addAll(described("reproducibility", "replication"));
        }
        if (form.kind() == Kind.MODEL || form.kind() == Kind.EVALUATION) {
            fields.addAll(described("runs_beneath"));
        }
        if (form.kind() == Kind.DECISION) {
            fields.addAll(described("evidence"));
        }
        if (form.kind() == Kind.DEPLOYMENT) {
            fields.addAll(described("rates"));
        }
        return fields;
    }

    private List<DataField> described(String... names) {
        return Arrays.stream(names)
                .map(name -> new DataField(
                        name,
                        site.words().say("data.type-" + name),
                        site.words().say("data.about-" + name)))
                .toList();
    }
}
