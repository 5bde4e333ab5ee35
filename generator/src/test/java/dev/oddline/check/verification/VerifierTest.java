package dev.oddline.check.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.message.MessageCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
    private static final MessageCatalogue MESSAGES = MessageCatalogue.of("en");
    private static final String COMMIT = "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f";

    // What md5sum and sha256sum print for `foo`, `lr: 0.1\n`, `scene_id\ns1\n` and DVC's listing of bar and foo.
    private static final String FOO = "acbd18db4cc2f85cedef654fccc4a4d8";
    private static final String BAR = "37b51d194a7513e45b56f6524f2d51f2";
    private static final String CONFIG = "d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";

    // The folder with the files foo and bar, which hold their names: a value of DVC's own tests.
    private static final String FOLDER = "5ea40360f5b4ec688df672a4db9c17d1.dir";
    private static final String LISTING =
            "[{\"md5\": \"" + BAR + "\", \"relpath\": \"bar\"}, {\"md5\": \"" + FOO + "\", \"relpath\": \"foo\"}]";

    private static final String POINTER =
            "version https://git-lfs.github.com/spec/v1\noid sha256:" + CONFIG + "\nsize 8\n";

    private static String storage(String storage) {
        return "dataset_version_id: v1\npinned: true\nstorage: {" + storage + "}\n";
    }

    private static List<String> verify(String dataset, AtHand atHand) throws IOException {
        return verify(new InMemory().with("datasets/v1.yaml", dataset), atHand);
    }

    private static List<String> verify(InMemory records, AtHand atHand) throws IOException {
        return Verifier.verify(records.catalog(), atHand).stream()
                .map(v -> v.claim().field() + " " + v.answer().word() + ": " + MESSAGES.text(v.because()))
                .toList();
    }

    private static String dvc(String hash) {
        return storage("system: dvc, path: data/bev, hash: \"md5:" + hash + "\"");
    }

    private static AtHand pointer(String hash) {
        return new AtHand().committed("data/bev.dvc", "outs:\n- {md5: " + hash + ", hash: md5, path: bev}\n");
    }

    @Test
    void aPointerAloneIsNoProof() throws IOException {
        assertThat(verify(dvc(FOO), pointer(FOO)))
                .containsExactly("storage.hash unverifiable: `data/bev.dvc` agrees, but the data is neither in DVC's"
                        + " cache nor in the work tree");
    }

    @Test
    void aPointerThatStatesAnotherHashIsAMismatch() throws IOException {
        assertThat(verify(dvc(FOO), pointer(BAR)))
                .containsExactly("storage.hash mismatch: `data/bev.dvc` states `md5:" + BAR + "`");
    }

    @ParameterizedTest
    @CsvSource({"foo, ok", "fop, mismatch"})
    void aFileOfDvcIsComparedByteForByte(String content, String answer) throws IOException {
        assertThat(verify(dvc(FOO), pointer(FOO).onDisk("data/bev", content)))
                .singleElement()
                .asString()
                .startsWith("storage.hash " + answer);
        assertThat(verify(dvc(FOO), pointer(FOO).cached("files/md5/ac/" + FOO.substring(2), content)))
                .singleElement()
                .asString()
                .startsWith("storage.hash " + answer);
    }

    @ParameterizedTest
    @CsvSource({"bar, ok", "baz, mismatch"})
    void aFolderOfDvcIsComparedByItsListing(String content, String answer) throws IOException {
        AtHand atHand = pointer(FOLDER).onDisk("data/bev/foo", "foo").onDisk("data/bev/bar", content);
        assertThat(verify(dvc(FOLDER), atHand)).singleElement().asString().startsWith("storage.hash " + answer);
    }

    @Test
    void aFileTooManyInAFolderIsAMismatchUnlessDvcMayIgnoreIt() throws IOException {
        AtHand atHand = pointer(FOLDER)
                .onDisk("data/bev/foo", "foo")
                .onDisk("data/bev/bar", "bar")
                .onDisk("data/bev/new", "")
                .onDisk(".dvcignore", "# nothing yet\n");
        assertThat(verify(dvc(FOLDER), atHand)).singleElement().asString().startsWith("storage.hash mismatch");
        assertThat(verify(dvc(FOLDER), atHand.onDisk(".dvcignore", "new\n")))
                .singleElement()
                .asString()
                .startsWith("storage.hash unverifiable");
    }

    @Test
    void aFolderInTheCacheIsComparedFileByFile() throws IOException {
        AtHand atHand = pointer(FOLDER)
                .cached("files/md5/5e/" + FOLDER.substring(2), LISTING)
                .cached("files/md5/ac/" + FOO.substring(2), "foo");
        assertThat(verify(dvc(FOLDER), atHand))
                .containsExactly("storage.hash unverifiable: DVC's cache lacks 1 of 2 files");
        assertThat(verify(dvc(FOLDER), atHand.cached("files/md5/37/" + BAR.substring(2), "bar")))
                .containsExactly("storage.hash ok: compared with 2 files in DVC's cache");
        assertThat(verify(dvc(FOLDER), atHand.cached("files/md5/37/" + BAR.substring(2), "BAR")))
                .containsExactly("storage.hash mismatch: the object `" + BAR + "` in DVC's cache is damaged");
    }

    @Test
    void whatDvc2RecordedOfATextCountsCrLfAsLf() throws IOException {
        // `printf 'a\nb\n' | md5sum`
        String lf = "dd8c6a395b5dd36c56d23275028f526c";
        AtHand second = new AtHand()
                .committed("data/bev.dvc", "outs:\n- {md5: " + lf + ", path: bev}\n")
                .onDisk("data/bev", "a\r\nb\r\n");
        assertThat(verify(dvc(lf), second)).containsExactly("storage.hash ok: compared with `data/bev`");
        assertThat(verify(dvc(lf), pointer(lf).onDisk("data/bev", "a\r\nb\r\n")))
                .containsExactly("storage.hash mismatch: `data/bev` in the work tree has another hash");
    }

    @Test
    void aPointerIsReadAtTheRevisionThatTheRecordNames() throws IOException {
        AtHand atHand = pointer(BAR)
                .own(new AtHand.InClone(
                        CodeRepository.Held.YES,
                        Map.of("v2026.02:data/bev.dvc", "outs:\n- {md5: " + FOO + ", hash: md5, path: bev}\n"),
                        Map.of()))
                .cached("files/md5/ac/" + FOO.substring(2), "foo");
        String record = "system: dvc, path: data/bev, revision: %s, hash: \"md5:" + FOO + "\"";
        assertThat(verify(storage(record.formatted("v2026.02")), atHand))
                .containsExactly("storage.hash ok: compared with the file in DVC's cache");
        assertThat(verify(storage(record.formatted("v2019")), atHand))
                .containsExactly("storage.hash unverifiable: revision `v2019` is not in this repository");
    }

    @Test
    void aPointerOfGitLfsIsFollowed() throws IOException {
        String record = storage("system: git-lfs, path: data/bev, hash: \"sha256:" + CONFIG + "\"");
        String object = "d2/45/" + CONFIG;
        assertThat(verify(record, new AtHand().committed("data/bev", POINTER)))
                .containsExactly("storage.hash unverifiable: the Git LFS pointer `data/bev` agrees, but its content was"
                        + " not fetched");
        assertThat(verify(record, new AtHand().committed("data/bev", POINTER).fetched(object, "lr: 0.1\n")))
                .containsExactly("storage.hash ok: compared with the object that Git LFS has fetched");
        assertThat(verify(record, new AtHand().committed("data/bev", POINTER).fetched(object, "lr: 0.2\n")))
                .containsExactly(
                        "storage.hash mismatch: the object `" + CONFIG + "` that Git LFS has fetched is damaged");
        assertThat(verify(record, new AtHand().committed("data/bev", POINTER.replace("d245", "e245"))))
                .containsExactly("storage.hash mismatch: the Git LFS pointer `data/bev` states `sha256:"
                        + CONFIG.replace("d245", "e245") + "`");
        assertThat(verify(record, new AtHand().committed("data/bev", "lr: 0.1\n")))
                .containsExactly("storage.hash ok: compared with `data/bev`");
    }

    @Test
    void gitsOwnIdIsCompared() throws IOException {
        String record = storage("system: git, path: data, revision: v1, hash: \"git:" + COMMIT + "\"");
        AtHand same =
                new AtHand().own(new AtHand.InClone(CodeRepository.Held.YES, Map.of(), Map.of("v1:data", COMMIT)));
        AtHand other = new AtHand()
                .own(new AtHand.InClone(
                        CodeRepository.Held.YES, Map.of(), Map.of("v1:data", COMMIT.replace("3f", "4f"))));
        assertThat(verify(record, same)).containsExactly("storage.hash ok: compared with `data` at v1");
        assertThat(verify(record, other)).singleElement().asString().startsWith("storage.hash mismatch");
        assertThat(verify(record, new AtHand())).singleElement().asString().startsWith("storage.hash unverifiable");
    }

    @Test
    void nothingIsContacted() throws IOException {
        String hash = ", hash: \"sha256:" + CONFIG + "\"";
        assertThat(verify(storage("system: s3, uri: \"s3://a/b\"" + hash), new AtHand()))
                .containsExactly("storage.hash unverifiable: s3 is not contacted");
        assertThat(verify(storage("system: lakefs, uri: \"lakefs://repo/main/bev\"" + hash), new AtHand()))
                .containsExactly("storage.hash unverifiable: lakeFS is not contacted, and no commit id fixes the data");
        assertThat(verify(storage("system: lakefs, uri: \"lakefs://repo/" + CONFIG + "/bev\"" + hash), new AtHand()))
                .containsExactly("storage.hash unverifiable: lakeFS is not contacted");
        assertThat(run("docker_image: \"train:1@sha256:" + CONFIG + "\"", new AtHand()))
                .containsExactly("docker_image unverifiable: registries are not contacted");
    }

    private static List<String> run(String fields, AtHand atHand) throws IOException {
        return verify(
                new InMemory()
                        .with(
                                "oddline.yaml",
                                "title: Team\ndefault_repository: perception\nrepositories: {perception: {}}\n")
                        .with("runs/r1.yaml", "run_id: r1\njob: other\n" + fields + "\n"),
                atHand);
    }

    private static AtHand clone(CodeRepository.Held held, Map<String, String> files) {
        return new AtHand().cloned("perception", new AtHand.InClone(held, files, Map.of()));
    }

    @Test
    void aCommitIsLookedUpInTheCloneOfItsRepository() throws IOException {
        String commit = "code_version: " + COMMIT;
        assertThat(run(commit, new AtHand())).containsExactly("code_version unverifiable: no clone of perception");
        assertThat(run(commit, clone(CodeRepository.Held.YES, Map.of())))
                .containsExactly("code_version ok: the commit is in the clone of perception");
        assertThat(run(commit, clone(CodeRepository.Held.NO, Map.of())))
                .containsExactly("code_version mismatch: the clone of perception has no such commit");
        assertThat(run(commit, clone(CodeRepository.Held.CANNOT_KNOW, Map.of())))
                .containsExactly(
                        "code_version unverifiable: the clone of perception is shallow or damaged, and does not"
                                + " hold the commit");
    }

    @Test
    void aConfigurationElsewhereIsReadAtTheCommitThatRan() throws IOException {
        String fields =
                "code_version: " + COMMIT + "\nconfig: perception:configs/a.yaml\nconfig_hash: sha256:" + CONFIG;
        assertThat(run(fields, new AtHand())).contains("config_hash unverifiable: no clone of perception");
        assertThat(run(fields, clone(CodeRepository.Held.YES, Map.of(COMMIT + ":configs/a.yaml", "lr: 0.1\n"))))
                .contains("config_hash ok: compared with `perception:configs/a.yaml at 3f2c9a4e5b6d`");
        assertThat(run(fields, clone(CodeRepository.Held.YES, Map.of(COMMIT + ":configs/a.yaml", "lr: 0.2\n"))))
                .anyMatch(v -> v.startsWith("config_hash mismatch"));
        assertThat(run(fields, clone(CodeRepository.Held.YES, Map.of(COMMIT + ":configs/b.yaml", "lr: 0.1\n"))))
                .contains("config_hash mismatch: there is no `perception:configs/a.yaml at 3f2c9a4e5b6d`");
        assertThat(run(fields, clone(CodeRepository.Held.CANNOT_KNOW, Map.of())))
                .contains("config_hash unverifiable: the clone of perception does not hold commit 3f2c9a4e5b6d");
    }

    @Test
    void tablesAreComparedByteForByte() throws IOException {
        String fields = "curves: {table: metadata/tables/c.csv, hash: \"sha256:" + CONFIG + "\"}";
        assertThat(run(fields, new AtHand().committed("metadata/tables/c.csv", "lr: 0.1\n")))
                .containsExactly("curves.hash ok: compared with `metadata/tables/c.csv`");
        assertThat(run(fields, new AtHand().committed("metadata/tables/c.csv", "lr: 0.2\n")))
                .singleElement()
                .asString()
                .startsWith("curves.hash mismatch");
        assertThat(run(fields, new AtHand()))
                .containsExactly("curves.hash unverifiable: no file `metadata/tables/c.csv` in this repository");
    }
}
