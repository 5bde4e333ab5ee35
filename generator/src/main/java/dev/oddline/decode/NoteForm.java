package dev.oddline.decode;

import dev.oddline.record.ContentHash;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.Note;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.time.Instant;
import java.util.List;

/** How an experiment note is written. */
final class NoteForm {
    private static final Field<List<RecordId>> ABOUT = Field.required(
            "about",
            References.anyRecords(),
            "The records that the note speaks of, each under the name of its id field.",
            "[{experiment_id: bev_det_v2}, {run_id: bev_det_v2-20260302-007}]");
    private static final Field<String> URL = Field.optional(
            "url",
            Addresses.url(),
            "The note's address in the wiki.",
            "https://wiki.example.com/pages/viewpage.action?pageId=81234567");
    private static final Field<RepoPath> PATH = Field.optional(
            "path",
            Addresses.path(),
            "The note's Markdown file in this repository.",
            "metadata/notes/night-rain-mix.md");
    private static final Field<String> PAGE_ID = Field.optional(
            "page_id",
            Shapes.text(),
            "The wiki's own id of the page, which stays when the page is renamed.",
            "\"81234567\"");
    private static final Field<Note.NoteSystem> SYSTEM =
            Field.optional("system", Shapes.choice(Note.NoteSystem.class), "Where the note is written.", "confluence");
    private static final Field<String> AUTHOR = Field.optional("author", Shapes.text(), "Who wrote it.", "A. Mori");
    private static final Field<Moment> WRITTEN_AT =
            Field.optional("written_at", Times.moment(), "When it was written.", "2026-03-03");
    private static final Field<String> INTENT = Field.optional(
            "intent", Shapes.text(), "What was to be found out.", "See whether 84 incident scenes are enough.");
    private static final Field<String> OBSERVATIONS =
            Field.optional("observations", Shapes.text(), "What was seen.", "Recall in rain rises from epoch 12 on.");
    private static final Field<String> NEXT_ACTION = Field.optional(
            "next_action", Shapes.text(), "What follows from it.", "Label 500 more scenes of wet roads.");

    private static final Field<RepoPath> SNAPSHOT_PATH = Field.required(
            "path", Addresses.path(), "The file with the text.", "metadata/notes/_snapshots/night-rain-mix.html");
    private static final Field<ContentHash> SNAPSHOT_HASH =
            Field.required("hash", Pins.sha256(), "SHA-256 of the file's bytes.", Parts.SHA256_EXAMPLE);
    private static final Field<String> SNAPSHOT_VERSION =
            Field.optional("version", Shapes.text(), "The page's version in the wiki.", "\"14\"");
    private static final Field<Instant> TAKEN_AT =
            Field.required("taken_at", Times.time(), "When the text was taken.", "2026-03-03T08:00:00Z");
    private static final Field<Note.Snapshot> SNAPSHOT = Field.optional(
            "snapshot",
            MappingShape.of(
                    List.of(SNAPSHOT_PATH, SNAPSHOT_HASH, SNAPSHOT_VERSION, TAKEN_AT),
                    v -> new Note.Snapshot(
                            v.get(SNAPSHOT_PATH), v.get(SNAPSHOT_HASH), v.get(SNAPSHOT_VERSION), v.get(TAKEN_AT))),
            "The note's text as it was at one time.",
            "{path: metadata/notes/_snapshots/night-rain-mix.html, hash: \"" + Parts.SHA256_EXAMPLE
                    + "\", version: \"14\", taken_at: 2026-03-03T08:00:00Z}");

    static final RecordForm<Note> FORM = RecordForm.of(
                    Kind.NOTE,
                    "An experiment note, in the wiki or as Markdown beside the record, with the records it speaks of.",
                    List.of(
                            ABOUT,
                            URL,
                            PATH,
                            PAGE_ID,
                            SYSTEM,
                            AUTHOR,
                            WRITTEN_AT,
                            INTENT,
                            OBSERVATIONS,
                            NEXT_ACTION,
                            SNAPSHOT),
                    (heading, v) -> new Note(
                            heading,
                            v.get(ABOUT),
                            new Note.Place(v.get(URL), v.get(PATH), v.get(PAGE_ID), v.get(SYSTEM)),
                            new Note.Content(
                                    v.get(AUTHOR),
                                    v.get(WRITTEN_AT),
                                    v.get(INTENT),
                                    v.get(OBSERVATIONS),
                                    v.get(NEXT_ACTION)),
                            v.get(SNAPSHOT)))
            .with(Requirement.exactlyOne(List.of(URL, PATH)));

    private NoteForm() {}
}
