package dev.oddline.imports.mlflow;

import dev.oddline.imports.ExistingRecord;
import dev.oddline.imports.Sha256;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the Markdown files that people have changed since they were imported. */
final class EditedNotes {

    private EditedNotes() {}

    static Set<RepoPath> among(List<ExistingRecord> notes, Collection<SourceFile> files) {
        Map<RepoPath, SourceFile> byPath =
                files.stream().collect(Collectors.toMap(SourceFile::path, Function.identity(), (a, b) -> a));
        Set<RepoPath> edited = new TreeSet<>();
        for (ExistingRecord note : notes) {
            Optional<String> imported = note.text("extra", Names.TOOL, NoteDraft.TEXT_HASH);
            RepoPath beside = note.file()
                    .path()
                    .sibling(note.id() + ".md")
                    .orElse(note.file().path());
            SourceFile markdown = byPath.get(beside);
            if (imported.isPresent() && markdown != null && !imported.get().equals(hash(markdown))) {
                edited.add(beside);
            }
        }
        return edited;
    }

    /** Line ends may have been converted on the way through git. */
    private static String hash(SourceFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
