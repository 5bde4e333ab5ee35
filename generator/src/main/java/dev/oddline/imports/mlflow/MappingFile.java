package dev.oddline.imports.mlflow;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file of {@code --mapping}, which says what the data is called here that MLflow knows by another name:
 *
 * <pre>
 * dataset_from: param:data            # optional
 * datasets:
 *   road_users.yaml: road_users-v3    # a value, a dataset's name, or name@digest
 *   cifar10@8f2b12ab: cifar10-v2
 * </pre>
 */
public final class MappingFile {
    private static final RepoPath PATH = new RepoPath("mapping.yaml");
    private static final String FROM = "dataset_from";
    private static final String DATASETS = "datasets";

    private MappingFile() {}

    /**
     * Returns what a mapping file says.
     *
     * @param name the file's name for messages
     * @throws IOException if the file is no such mapping; the message says where and why
     */
    public static DatasetSource read(String name, byte[] bytes) throws IOException {
        Outcome<YamlNode> tree = YamlReader.readConfig(new SourceFile(PATH, bytes));
        if (tree.value().isEmpty()) {
            Diagnostic first = tree.diagnostics().get(0);
            throw fault(name, first.location().span(), MessageCatalogue.of("en").text(first.message()));
        }
        if (!(tree.value().get() instanceof YamlMapping mapping)) {
            throw fault(name, tree.value().get().span(), "this is no YAML mapping");
        }
        Optional<DatasetSource.Place> place = Optional.empty();
        Map<String, String> ids = new TreeMap<>();
        for (YamlEntry entry : mapping.entries()) {
            switch (entry.key().text()) {
                case FROM -> place = Optional.of(place(name, entry.value()));
                case DATASETS -> addIds(name, entry.value(), ids);
                default ->
                    throw fault(
                            name,
                            entry.key().span(),
                            "unknown key `" + entry.key().text() + "`; `" + FROM + "` and `" + DATASETS
                                    + "` are known");
            }
        }
        return new DatasetSource(place, ids);
    }

    private static DatasetSource.Place place(String name, YamlNode node) throws IOException {
        Optional<DatasetSource.Place> place =
                node instanceof YamlScalar scalar ? DatasetSource.Place.parse(scalar.text()) : Optional.empty();
        if (place.isEmpty()) {
            throw fault(name, node.span(), "`" + FROM + "` is one of param:NAME, tag:NAME, input:CONTEXT, fixed:ID");
        }
        return place.get();
    }

    private static void addIds(String name, YamlNode node, Map<String, String> ids) throws IOException {
        if (!(node instanceof YamlMapping mapping)) {
            throw fault(
                    name, node.span(), "`" + DATASETS + "` is a mapping from what MLflow says to a dataset version id");
        }
        for (YamlEntry entry : mapping.entries()) {
            if (!(entry.value() instanceof YamlScalar id)) {
                throw fault(name, entry.value().span(), "a dataset version id is a text");
            }
            ids.put(entry.key().text(), id.text());
        }
    }

    private static IOException fault(String name, Span at, String what) {
        return new IOException(name + ":" + at.start().line() + ":" + at.start().column() + ": " + what);
    }
}
