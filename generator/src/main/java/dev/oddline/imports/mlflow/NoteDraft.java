package dev.oddline.imports.mlflow;

import dev.oddline.imports.Draft;
import dev.oddline.imports.Fingerprint;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Sha256;
import dev.oddline.imports.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes a note record, with its Markdown beside it, of what somebody wrote about a run in MLflow.
 *
 * @param text what was written
 */
record NoteDraft(MlflowRun run, String text) {
    /** Where the record keeps the hash of the Markdown as it was imported. */
    static final String TEXT_HASH = "note_hash";

    /** Returns all fields but {@code extra}. */
    Draft record(String noteId, String runId) {
        return new Draft()
                .text("note_id", noteId)
                .list("about", List.of(new Draft().text("run_id", runId).build()))
                .text("path", "./" + noteId + ".md")
                .text("system", "markdown")
                .mapping(
                        "origin",
                        new Draft()
                                .text("tool", Names.TOOL)
                                .text("id", run.uuid())
                                .text("experiment", MlflowTags.NOTE));
    }

    /** Returns the Markdown file, with LF at the end of each line. */
    static byte[] markdown(String text, Masking masking) {
        String masked = masking.text(text).replace("\r\n", "\n");
        return (masked.endsWith("\n") ? masked : masked + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what has no field of its own in a note record. */
    static Draft extra(byte[] markdown) {
        return new Draft().text(TEXT_HASH, Sha256.of(markdown));
    }

    Stamp stamp() {
        return new Stamp(new Fingerprint().add(run.uuid(), text).hash());
    }
}
