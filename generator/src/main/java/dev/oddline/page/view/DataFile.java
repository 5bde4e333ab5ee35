package dev.oddline.page.view;

import java.util.List;

/**
 * One machine-readable file or family of files.
 *
 * @param name its path below {@code data/}, linked where it is one file
 * @param about what it holds and for whom
 * @param fields its content
 */
public record DataFile(Piece name, String about, List<DataField> fields) {

    public DataFile {
        fields = List.copyOf(fields);
    }
}
