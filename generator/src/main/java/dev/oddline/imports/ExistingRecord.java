package dev.oddline.imports;

import dev.oddline.record.Kind;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import java.util.Optional;

/** A record that is already in the repository. */
public record ExistingRecord(Kind kind, SourceFile file, YamlMapping tree) {

    /** Returns the record's id: its id field, else the name of its file. */
    public String id() {
        return text(kind.idField()).orElse(file.path().stem());
    }

    /** Returns a text of the record; empty if it is not there or no text. */
    public Optional<String> text(String... keys) {
        Optional<YamlNode> node = Optional.of(tree);
        for (String key : keys) {
            node = node.filter(YamlMapping.class::isInstance)
                    .map(YamlMapping.class::cast)
                    .flatMap(mapping -> mapping.get(key));
        }
        return node.filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .map(YamlScalar::text);
    }

    /** Returns whether the record says that it was imported from a tool, with this id there. */
    public boolean isFrom(String tool, String id) {
        return text("origin", "tool").filter(tool::equals).isPresent()
                && text("origin", "id").filter(id::equals).isPresent();
    }
}
