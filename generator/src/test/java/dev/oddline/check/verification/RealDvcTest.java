package dev.oddline.check.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.check.InMemory;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealDvcTest {
    private static final Pattern ENTRY =
            Pattern.compile("path: (\\S+)\\n +hash: md5\\n +md5: ([0-9a-f]{32}(?:\\.dir)?)");

    /** A path of DVC's lock file, and its hash there. */
    private record Locked(String path, String md5) {}

    @Test
    void hashesFoldersAsDvcDoes() throws IOException {
        JsonNode vectors = new JsonMapper()
                .readTree(RealData.at("specs/dvc/dir-hash-vectors.json").toFile())
                .path("vectors");
        assertThat(vectors.size()).isPositive();
        for (JsonNode vector : vectors) {
            AtHand disk = new AtHand();
            List<RepoPath> files = new ArrayList<>();
            vector.path("files").properties().forEach(file -> {
                disk.onDisk("d/" + file.getKey(), file.getValue().asString());
                RepoPath.parse("d/" + file.getKey()).ifPresent(files::add);
            });
            if (files.size() == vector.path("files").size()) { // a path of ours holds no backslash
                assertThat(DvcFolder.hash(new RepoPath("d"), files, disk.workTree()))
                        .isEqualTo(vector.path("md5").asString());
            }
            String listing = vector.path("dir_object").asString();
            assertThat(DvcFolder.hash(listing.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(vector.path("md5").asString());
            assertThat(DvcFolder.hashes(listing.getBytes(StandardCharsets.UTF_8)))
                    .hasSameSizeAs(vector.path("files"));
        }
    }

    @Test
    void findsEveryHashOfARealLockFile() throws IOException {
        Path folder = RealData.at("data/dvc/example-get-started");
        List<Locked> locked = locked(folder);
        assertThat(locked).hasSize(13);
        assertThat(locked).filteredOn(l -> l.md5().endsWith(".dir")).hasSize(6);
        // The set holds DVC's own files and none of the data: that they agree is known, and that is no proof.
        assertThat(answers(folder, locked)).containsOnly(Answer.UNVERIFIABLE).hasSize(13);
        List<Locked> changed = locked.stream()
                .map(l -> new Locked(
                        l.path(),
                        (l.md5().startsWith("0") ? "1" : "0") + l.md5().substring(1)))
                .toList();
        assertThat(answers(folder, changed)).containsOnly(Answer.MISMATCH).hasSize(13);
    }

    private static List<Locked> locked(Path folder) throws IOException {
        List<Locked> locked = new ArrayList<>();
        Matcher entry = ENTRY.matcher(Files.readString(folder.resolve("dvc.lock")));
        while (entry.find()) {
            locked.add(new Locked(entry.group(1), entry.group(2)));
        }
        return locked;
    }

    private static List<Answer> answers(Path folder, List<Locked> locked) throws IOException {
        AtHand atHand = new AtHand();
        for (String file : List.of("dvc.lock", "data/data.xml.dvc")) {
            atHand.committed(file, Files.readString(folder.resolve(file)));
        }
        InMemory records = new InMemory();
        for (int i = 0; i < locked.size(); i++) {
            String id = "v" + i;
            records.with(
                    "datasets/" + id + ".yaml",
                    "dataset_version_id: %s\npinned: true\nstorage: {system: dvc, path: %s, hash: \"md5:%s\"}\n"
                            .formatted(id, locked.get(i).path(), locked.get(i).md5()));
        }
        return Verifier.verify(records.catalog(), atHand).stream()
                .map(Verification::answer)
                .toList();
    }
}
