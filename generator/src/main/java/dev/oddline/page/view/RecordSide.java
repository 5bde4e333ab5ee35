package dev.oddline.page.view;

import java.util.List;

/**
 * What explains a record: findings, notes, history.
 *
 * @param findingsRemark how many of which severity; empty for none
 * @param findings the most severe first
 * @param notes notes about the record, newest first
 * @param history commits
 */
public record RecordSide(String findingsRemark, List<Finding> findings, List<NoteExcerpt> notes, History history) {

    public RecordSide {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
