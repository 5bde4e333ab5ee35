package dev.oddline.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text with one id on each line. */
public final class IdLines {
    private IdLines() {}

    /**
     * Returns the lines in their order, without a byte order mark; an empty line is an empty id.
     *
     * @param name what people call the file, for messages
     * @throws UnreadableTable if it is not in UTF-8
     */
    public static List<String> read(String name, Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.add(ids.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableTable(name, "it is not in UTF-8", e);
        }
        return ids;
    }
}
