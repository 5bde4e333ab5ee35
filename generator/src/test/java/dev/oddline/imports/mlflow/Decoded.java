package dev.oddline.imports.mlflow;

import dev.oddline.decode.RecordDecoder;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.Kind;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Reads what an import writes as {@code check} would. */
final class Decoded {

    private Decoded() {}

    /** Returns the errors in the records among some files. */
    static List<Diagnostic> errors(List<SourceFile> files) {
        List<Diagnostic> errors = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.path().value().endsWith(".yaml")) {
                Outcome<YamlNode> tree = YamlReader.readRecord(file);
                errors.addAll(tree.diagnostics());
                tree.value()
                        .ifPresent(node -> errors.addAll(RecordDecoder.decode(file.path(), kind(file), node)
                                .diagnostics()));
            }
        }
        return errors.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    }

    private static Kind kind(SourceFile file) {
        return Kind.ofFolder(file.path().value().split("/")[1]).orElseThrow();
    }
}
