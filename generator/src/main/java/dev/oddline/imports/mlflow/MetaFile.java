package dev.oddline.imports.mlflow;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One {@code meta.yaml} of a file store. */
record MetaFile(YamlMapping fields) {
    static final String NAME = "meta.yaml";
    private static final RepoPath PATH = new RepoPath(NAME);

    /** Returns the {@code meta.yaml} of a folder; empty, and noted, if it cannot be read. */
    static Optional<MetaFile> in(Path folder, StoreFolder store) {
        Path file = folder.resolve(NAME);
        Optional<byte[]> bytes = store.bytes(file);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        if (new String(bytes.get(), StandardCharsets.UTF_8).isBlank()) {
            store.note(file, "empty: it is being written; import again later");
            return Optional.empty();
        }
        Outcome<YamlNode> tree = YamlReader.readConfig(new SourceFile(PATH, bytes.get()));
        if (tree.value().isPresent() && tree.value().get() instanceof YamlMapping mapping) {
            return Optional.of(new MetaFile(mapping));
        }
        store.note(file, "no YAML mapping");
        return Optional.empty();
    }

    /** Returns a field as text; empty if it is missing, null or blank. */
    Optional<String> text(String field) {
        return fields.get(field).flatMap(MetaFile::text);
    }

    /** Returns a field with a time in milliseconds. */
    Optional<Instant> moment(String field) {
        return text(field).flatMap(Millis::parse).flatMap(Millis::toInstant);
    }

    /** Returns a field with a mapping of texts, sorted by key; empty for anything else. */
    SortedMap<String, String> texts(String field) {
        SortedMap<String, String> texts = new TreeMap<>();
        fields.get(field)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .ifPresent(mapping -> mapping.entries()
                        .forEach(entry -> text(entry.value())
                                .ifPresent(value -> texts.put(entry.key().text(), value))));
        return texts;
    }

    boolean isDeleted() {
        return text("lifecycle_stage").filter("deleted"::equals).isPresent();
    }

    private static Optional<String> text(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        boolean isNull = scalar.isPlain()
                && (scalar.text().equals("null") || scalar.text().equals("~"));
        return isNull || scalar.text().isBlank() ? Optional.empty() : Optional.of(scalar.text());
    }
}
