package dev.oddline.check.verification;

import dev.oddline.check.content.FileContents;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What git holds in place of data that DVC keeps: an entry of a {@code .dvc} file or of {@code dvc.lock}.
 *
 * @param file where it is written
 * @param data the file or folder that it stands for
 * @param md5 with {@code .dir} of a folder; empty where the storage's own marks take its place
 * @param legacy whether DVC 2 wrote it, which folded the line ends of texts
 */
record DvcPointer(RepoPath file, RepoPath data, Optional<String> md5, boolean legacy) {
    private static final String ENDING = ".dvc";
    private static final String LOCK = "dvc.lock";

    /**
     * Returns the pointers of a path: a {@code .dvc} file, or data that one or a {@code dvc.lock} stands for. Empty where
     * DVC knows nothing of it.
     */
    static List<DvcPointer> of(RepoPath path, FileContents files) throws IOException {
        RepoPath own = path.value().endsWith(ENDING) ? path : new RepoPath(path + ENDING);
        Optional<YamlMapping> file = read(own, files);
        if (file.isPresent()) {
            return items(file.get(), "outs").stream()
                    .flatMap(out -> pointer(own, folder(own, file.get()), out).stream())
                    .toList();
        }
        for (Optional<RepoPath> folder = parent(path); ; folder = folder.flatMap(DvcPointer::parent)) {
            Optional<RepoPath> at = folder;
            RepoPath lock = at.map(f -> new RepoPath(f + "/" + LOCK)).orElse(new RepoPath(LOCK));
            List<DvcPointer> found = read(lock, files).map(root -> ofLock(lock, root)).orElse(List.of()).stream()
                    .filter(p -> p.data().equals(path))
                    .distinct()
                    .toList();
            if (!found.isEmpty() || at.isEmpty()) {
                return found;
            }
        }
    }

    private static List<DvcPointer> ofLock(RepoPath lock, YamlMapping root) {
        List<DvcPointer> pointers = new ArrayList<>();
        Optional<YamlMapping> stages = mapping(root.get("stages"));
        for (var stage : stages.map(YamlMapping::entries).orElse(List.of())) {
            Optional<YamlMapping> body = mapping(Optional.of(stage.value()));
            for (String key : List.of("outs", "deps")) {
                body.stream()
                        .flatMap(b -> items(b, key).stream())
                        .flatMap(item -> pointer(lock, parent(lock), item).stream())
                        .forEach(pointers::add);
            }
        }
        return pointers;
    }

    private static Optional<DvcPointer> pointer(RepoPath file, Optional<RepoPath> folder, YamlMapping item) {
        Optional<String> md5 = text(item, "md5").filter(m -> m.matches("[0-9a-f]{32}(\\.dir)?"));
        boolean legacy = !text(item, "hash").equals(Optional.of("md5"));
        return text(item, "path")
                .flatMap(p -> RepoPath.parse(folder.map(f -> f + "/").orElse("") + p))
                .map(data -> new DvcPointer(file, data, md5, legacy));
    }

    /** Returns the folder that paths in a {@code .dvc} file are relative to; empty for the root. */
    private static Optional<RepoPath> folder(RepoPath file, YamlMapping root) {
        Optional<RepoPath> beside = parent(file);
        return text(root, "wdir")
                .filter(w -> !w.equals("."))
                .flatMap(w -> RepoPath.parse(beside.map(b -> b + "/").orElse("") + w))
                .or(() -> beside);
    }

    private static Optional<RepoPath> parent(RepoPath path) {
        int slash = path.value().lastIndexOf('/');
        return slash < 0 ? Optional.empty() : RepoPath.parse(path.value().substring(0, slash));
    }

    private static Optional<YamlMapping> read(RepoPath path, FileContents files) throws IOException {
        return mapping(files.read(path)
                .filter(bytes -> bytes.length <= YamlReader.MAX_CONFIG_BYTES)
                .flatMap(bytes ->
                        YamlReader.readConfig(new SourceFile(path, bytes)).value()));
    }

    private static Optional<YamlMapping> mapping(Optional<YamlNode> node) {
        return node.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    private static List<YamlMapping> items(YamlMapping mapping, String key) {
        return mapping.get(key).stream()
                .filter(YamlSequence.class::isInstance)
                .flatMap(s -> ((YamlSequence) s).items().stream())
                .flatMap(i -> mapping(Optional.of(i)).stream())
                .toList();
    }

    private static Optional<String> text(YamlMapping mapping, String key) {
        return mapping.get(key).filter(YamlScalar.class::isInstance).map(s -> ((YamlScalar) s).text());
    }
}
