package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ContentHash.Algorithm;
import dev.oddline.record.Kind;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.CanonicalJson;
import dev.oddline.yaml.Hashes;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A run's config hash is not that of the configuration it names. */
final class ConfigHashMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("config-hash-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        Map<RepoPath, ConfigHashes> hashes = new HashMap<>();
        for (CatalogEntry entry : input.catalog().entries()) {
            Optional<Run> run = entry.as(Run.class);
            if (run.isPresent()
                    && run.get().code().configHash() instanceof Stated.Given<ContentHash> hash
                    && run.get().code().config() instanceof Stated.Given<ConfigReference> config
                    && config.given().repository().isEmpty()) {
                compare(entry, hash, config.given().path(), input.files(), hashes)
                        .ifPresent(found);
            }
        }
        // Each of these files is read once more, which is the largest part of a check: all processors share it.
        input.catalog().entries(Kind.RUN).parallelStream()
                .flatMap(entry -> compareWithParameters(entry).stream())
                .toList()
                .forEach(found);
    }

    /**
     * The hashes of one configuration file.
     *
     * @param lf hash of the bytes with LF line ends; that of {@code sha256} where they have them already
     * @param data hash of its data; empty if it is no YAML or JSON that has one
     */
    private record ConfigHashes(String sha256, String lf, String data) {}

    private static Optional<Diagnostic> compare(
            CatalogEntry entry,
            Stated.Given<ContentHash> stated,
            RepoPath path,
            FileContents files,
            Map<RepoPath, ConfigHashes> known)
            throws IOException {
        ConfigHashes actual = known.get(path);
        if (actual == null) {
            Optional<byte[]> bytes = files.read(path);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            actual = new ConfigHashes(
                    StoredHash.sha256(bytes.get()), StoredHash.sha256WithLf(bytes.get()), dataHash(path, bytes.get()));
            known.put(path, actual);
        }
        ContentHash hash = stated.given();
        boolean ofData = hash.algorithm() == Algorithm.JCS_SHA256;
        boolean matches = ofData
                ? hash.hex().equals(actual.data())
                : hash.hex().equals(actual.sha256()) || hash.hex().equals(actual.lf());
        if (matches) {
            return Optional.empty();
        }
        String right = ofData && !actual.data().isEmpty() ? "jcs-sha256:" + actual.data() : "sha256:" + actual.sha256();
        return Optional.of(at(entry, stated, Message.of("config-hash-mismatch", entry.id(), path))
                .withHelp(Message.of("config-hash-mismatch.help", right)));
    }

    private static String dataHash(RepoPath path, byte[] bytes) {
        SourceFile file = new SourceFile(path, bytes);
        Optional<YamlNode> root = path.value().endsWith(".json")
                ? YamlReader.readJson(file).value()
                : YamlReader.readConfig(file).value();
        return root.flatMap(ConfigHashMismatch::hash).orElse("");
    }

    private static Optional<String> hash(YamlNode node) {
        return CanonicalJson.of(node) instanceof CanonicalJson.Text text
                ? Optional.of(Hashes.jcsSha256(text))
                : Optional.empty();
    }

    private static Optional<Diagnostic> compareWithParameters(CatalogEntry entry) {
        Optional<Run.RunCode> code = entry.as(Run.class).map(Run::code);
        return code.isPresent()
                        && code.get().configHash() instanceof Stated.Given<ContentHash> hash
                        && !(code.get().config() instanceof Stated.Given<ConfigReference>)
                ? compareWithParameters(entry, hash)
                : Optional.empty();
    }

    private static Optional<Diagnostic> compareWithParameters(CatalogEntry entry, Stated.Given<ContentHash> stated) {
        Optional<String> actual = YamlReader.readRecord(entry.file())
                .value()
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).get("hyperparameters"))
                .flatMap(ConfigHashMismatch::hash);
        if (actual.isEmpty()) {
            return Optional.empty();
        }
        ContentHash hash = stated.given();
        if (hash.algorithm() == Algorithm.JCS_SHA256 && hash.hex().equals(actual.get())) {
            return Optional.empty();
        }
        Message help = Message.of(
                hash.algorithm() == Algorithm.JCS_SHA256
                        ? "config-hash-mismatch.parameters-help"
                        : "config-hash-mismatch.no-file",
                "jcs-sha256:" + actual.get());
        return Optional.of(at(entry, stated, Message.of("config-hash-mismatch.parameters", entry.id()))
                .withHelp(help));
    }

    private static Diagnostic at(CatalogEntry entry, Stated.Given<ContentHash> stated, Message message) {
        return Diagnostic.of(RULE, new Location(entry.path(), stated.span()), message);
    }
}
