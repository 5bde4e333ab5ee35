package dev.oddline.check.rule.file;

import dev.oddline.check.content.DataHash;
import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.content.WholeFile;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hashes of configuration files, each computed once and only if a record states one of its sort. */
final class ConfigHashes {
    private final FileContents files;
    private final Map<RepoPath, Optional<StoredHash>> ofBytes = new HashMap<>();
    private final Map<RepoPath, Optional<DataHash>> ofData = new HashMap<>();

    ConfigHashes(FileContents files) {
        this.files = files;
    }

    /** Returns the hash of a file's bytes; empty if there is no such file. */
    Optional<StoredHash> ofBytes(RepoPath path) throws IOException {
        if (!ofBytes.containsKey(path)) {
            Optional<StoredFile> file = files.find(path);
            ofBytes.put(path, file.isEmpty() ? Optional.empty() : Optional.of(StoredHash.of(file.get())));
        }
        return ofBytes.getOrDefault(path, Optional.empty());
    }

    /** Returns the hash of a file's data; empty if there is no such file. */
    Optional<DataHash> ofData(RepoPath path) throws IOException {
        if (!ofData.containsKey(path)) {
            List<Diagnostic> tooLarge = new ArrayList<>();
            Optional<byte[]> content = WholeFile.read(files, path, YamlReader.MAX_CONFIG_BYTES, tooLarge::add);
            ofData.put(
                    path,
                    tooLarge.isEmpty()
                            ? content.map(bytes -> DataHash.of(path, bytes))
                            : Optional.of(new DataHash.Unreadable(tooLarge)));
        }
        return ofData.getOrDefault(path, Optional.empty());
    }
}
