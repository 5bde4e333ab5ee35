package dev.oddline.record;

import dev.oddline.source.RepoPath;
import java.time.Instant;
import java.util.List;

/**
 * An experiment note in the wiki or beside the record.
 *
 * @param about the records it speaks of
 */
public record Note(
        Heading heading, Stated<List<RecordId>> about, Place place, Content content, Stated<Snapshot> snapshot)
        implements MetadataRecord {

    public Note {
        about = about.map(List::copyOf);
    }

    /** Where notes are written. */
    public enum NoteSystem {
        CONFLUENCE,
        NOTION,
        MARKDOWN,
        OTHER
    }

    /**
     * Where the note is.
     *
     * @param url its address in the wiki
     * @param path its Markdown file in the repository
     * @param pageId the wiki's own id, which a new title does not change
     */
    public record Place(Stated<String> url, Stated<RepoPath> path, Stated<String> pageId, Stated<NoteSystem> system) {}

    /** What the note says, in short. */
    public record Content(
            Stated<String> author,
            Stated<Moment> writtenAt,
            Stated<String> intent,
            Stated<String> observations,
            Stated<String> nextAction) {}

    /**
     * The note's text as it was at one time.
     *
     * @param path the file with the text
     * @param hash SHA-256 of the file's bytes
     * @param version in the wiki's own words
     */
    public record Snapshot(
            Stated<RepoPath> path, Stated<ContentHash> hash, Stated<String> version, Stated<Instant> takenAt) {}
}
