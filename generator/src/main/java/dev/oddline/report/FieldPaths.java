package dev.oddline.report;

import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.source.SourceText;
import dev.oddline.yaml.NodePath;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields that findings are about. Each file that a finding points into is read once more, when it is asked for. */
final class FieldPaths {
    private final Map<RepoPath, SourceText> sources;
    private final Map<RepoPath, Optional<YamlNode>> trees = new HashMap<>();

    FieldPaths(Report report) {
        this.sources = report.sources();
    }

    /** Returns the path of the field at a place; empty where the file is no YAML that can be read. */
    String of(Location location) {
        return trees.computeIfAbsent(location.path(), this::read)
                .map(root -> NodePath.at(root, location.span().start()))
                .orElse("");
    }

    private Optional<YamlNode> read(RepoPath path) {
        SourceText text = sources.get(path);
        if (text == null || !path.value().endsWith(".yaml")) {
            return Optional.empty();
        }
        byte[] bytes = String.join("\n", text.lines()).getBytes(StandardCharsets.UTF_8);
        return YamlReader.readRecord(new SourceFile(path, bytes)).value();
    }
}
