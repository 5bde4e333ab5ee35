package dev.oddline.page.view;

import java.util.List;

/**
 * What a record says.
 *
 * @param text the record's own prose: description, reason, conclusion, or the text of a note
 * @param facts groups of fields: what it is, its inputs, what surrounds them
 * @param tables splits, cases, criteria and the like
 * @param links records that it mentions and that mention it
 */
public record RecordBody(List<NoteExcerpt> text, List<FactGroup> facts, List<Table> tables, Links links) {

    /** Nothing, as of a file that cannot be read. */
    public static final RecordBody NONE = new RecordBody(List.of(), List.of(), List.of(), Links.NONE);

    public RecordBody {
        text = List.copyOf(text);
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }
}
