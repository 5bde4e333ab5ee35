package dev.oddline.cli;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.CanonicalJson;
import dev.oddline.yaml.Hashes;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code oddline hash}: the hashes that records state of files. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "`sha256:` is over the bytes of any file, what sha256sum prints. `jcs-sha256:` is over the data of a YAML or"
                    + " JSON file as RFC 8785 JSON: comments, key order and quotes do not count.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  oddline hash metadata/configs/bev_det_v2_r50.yaml", "  oddline hash metadata/tables/*.csv"})
final class HashCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Any file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> files;

    HashCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            print("sha256:" + Hashes.sha256(bytes), file);
            dataHash(file, bytes).ifPresent(hash -> print("jcs-sha256:" + hash, file));
        }
        return Exit.FINE;
    }

    private void print(String hash, Path file) {
        surroundings.out().println(hash + "  " + file);
    }

    private Optional<String> dataHash(Path file, byte[] bytes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean json = name.endsWith(".json");
        if (!json && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return Optional.empty();
        }
        SourceFile source = new SourceFile(RepoPath.parse(name).orElse(new RepoPath("file")), bytes);
        Optional<YamlNode> root = (json ? YamlReader.readJson(source) : YamlReader.readConfig(source)).value();
        if (root.isEmpty()) {
            surroundings
                    .err()
                    .println("oddline: " + file + " has no jcs-sha256: it cannot be read as "
                            + (json ? "JSON" : "YAML"));
            return Optional.empty();
        }
        CanonicalJson.Result canonical = CanonicalJson.of(root.get());
        if (canonical instanceof CanonicalJson.Refused refused) {
            surroundings
                    .err()
                    .println("oddline: " + file + " has no jcs-sha256: "
                            + MessageCatalogue.of("en").text(refused.why()));
            return Optional.empty();
        }
        return Optional.of(Hashes.jcsSha256((CanonicalJson.Text) canonical));
    }
}
