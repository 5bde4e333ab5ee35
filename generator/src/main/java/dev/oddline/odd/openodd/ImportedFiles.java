package dev.oddline.odd.openodd;

import static dev.oddline.odd.openodd.OpenOddFault.Kind.MALFORMED;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.MISSING_FILE;

import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the files that some build on. */
final class ImportedFiles {
    private static final int MOST_DEEP = 32;
    /** Keys and values of all files together; the whole of ISO 34503 has fewer than 1,000. */
    private static final int MOST_VALUES = 30_000;

    private final Map<RepoPath, OpenOddFile> files;
    private final Consumer<OpenOddFault> faults;
    private final Set<RepoPath> seen = new HashSet<>();
    private final List<OpenOddFile> read = new ArrayList<>();
    private int values;

    ImportedFiles(Map<RepoPath, OpenOddFile> files, Consumer<OpenOddFault> faults) {
        this.files = files;
        this.faults = faults;
    }

    /** Returns some files and all that they import, each once and after those that it imports itself. */
    List<OpenOddFile> readFrom(List<RepoPath> start) {
        start.forEach(path -> read(path, 0));
        return read;
    }

    private void read(RepoPath path, int depth) {
        OpenOddFile file = files.get(path);
        if (file == null || !seen.add(path)) {
            return;
        }
        values += size(file.root());
        if (depth > MOST_DEEP || values > MOST_VALUES) {
            faults.accept(OpenOddFault.of(
                    MALFORMED,
                    Location.startOf(path),
                    Message.of("malformed-openodd.too-large", MOST_DEEP, MOST_VALUES)));
            return;
        }
        for (OpenOddFile.Import wanted : file.imports()) {
            Optional<RepoPath> target = file.target(wanted).filter(files::containsKey);
            if (target.isPresent()) {
                read(target.get(), depth + 1);
            } else {
                faults.accept(OpenOddFault.of(
                        MISSING_FILE,
                        wanted.place(),
                        Message.of("missing-file", wanted.written()),
                        wanted.written(),
                        files.keySet().stream().map(RepoPath::fileName).toList()));
            }
        }
        read.add(file);
    }

    private static int size(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().mapToInt(e -> 1 + size(e.value())).sum();
        }
        return node instanceof YamlSequence list
                ? 1 + list.items().stream().mapToInt(ImportedFiles::size).sum()
                : 1;
    }
}
