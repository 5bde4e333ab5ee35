package dev.oddline.selection.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.decode.RecordDecoder;
import dev.oddline.record.Kind;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlReader;
import java.nio.charset.StandardCharsets;

/** Policies as a team writes them. */
final class WrittenPolicy {
    private WrittenPolicy() {}

    /** Returns a policy with these lines below its id and seed. */
    static SelectionPolicy of(String lines) {
        RepoPath path = new RepoPath("metadata/policies/p.yaml");
        String text = "policy_id: p\nseed: 7\n" + lines;
        var root = YamlReader.readRecord(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8)));
        var decoded = RecordDecoder.decode(path, Kind.POLICY, root.value().orElseThrow());
        assertThat(decoded.diagnostics()).isEmpty();
        return (SelectionPolicy) decoded.value().orElseThrow().record();
    }
}
