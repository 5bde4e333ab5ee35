package dev.oddline.check.content;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.CanonicalJson;
import dev.oddline.yaml.Hashes;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** The {@code jcs-sha256} of the data of a file or of a part of it, or why there is none. */
public sealed interface DataHash {

    /** The 64 digits. */
    record Known(String hex) implements DataHash {}

    /** The file is neither YAML nor JSON by its name, and can't be read as YAML either. */
    record NoData() implements DataHash {}

    /**
     * The file can't be read.
     *
     * @param findings what is wrong with it, at least one
     */
    record Unreadable(List<Diagnostic> findings) implements DataHash {
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }

    /** The data holds a value that JSON can't hold unchanged. */
    record Refused(Message why, Location value) implements DataHash {}

    /** Returns the hash of a configuration file. */
    static DataHash of(RepoPath path, byte[] bytes) {
        SourceFile file = new SourceFile(path, bytes);
        boolean json = path.value().endsWith(".json");
        var read = json ? YamlReader.readJson(file) : YamlReader.readConfig(file);
        Optional<YamlNode> root = read.value();
        if (root.isPresent()) {
            return of(path, root.get());
        }
        boolean yaml = path.value().endsWith(".yaml") || path.value().endsWith(".yml");
        return json || yaml ? new Unreadable(read.diagnostics()) : new NoData();
    }

    /** Returns the hash of a part of a file. */
    static DataHash of(RepoPath path, YamlNode node) {
        CanonicalJson.Result canonical = CanonicalJson.of(node);
        return canonical instanceof CanonicalJson.Refused refused
                ? new Refused(refused.why(), new Location(path, refused.span()))
                : new Known(Hashes.jcsSha256((CanonicalJson.Text) canonical));
    }
}
