package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a copy of the sample. */
class CommandsTest {
    private static final String RUN = "metadata/runs/2026-03/bev_det_v2-20260302-007.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheSample() throws IOException {
        copy(Path.of("metadata"), folder.resolve("metadata"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static RanCommand run(List<String> command, String... more) {
        return RanCommand.in(Map.of("SOURCE_DATE_EPOCH", "1773500000"), command, more);
    }

    private RanCommand check(String... more) {
        return run(List.of("check", "--metadata", folder.resolve("metadata").toString()), more);
    }

    private RanCommand build(String out, String... more) {
        return run(
                List.of(
                        "build",
                        "--metadata",
                        folder.resolve("metadata").toString(),
                        "--out",
                        folder.resolve(out).toString()),
                more);
    }

    private void edit(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void findsNothingOpenInTheSample() {
        RanCommand check = check("--fail-on", "warning");
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(check.out()).contains("nothing found");
    }

    @Test
    void findsOneChangedDigitOfAConfigHash() throws IOException {
        String text = Files.readString(folder.resolve(RUN));
        int at = text.indexOf("config_hash: sha256:") + "config_hash: sha256:".length();
        char digit = text.charAt(at) == '0' ? '1' : '0';
        Files.writeString(folder.resolve(RUN), text.substring(0, at) + digit + text.substring(at + 1));
        RanCommand check = check();
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("error[config-hash-mismatch]").contains("1 error");
    }

    @Test
    void findsOneChangedReference() throws IOException {
        edit(RUN, "bev_train-v2026.03_incident_mix", "bev_train-v2026.3_incident_mix");
        RanCommand check = check();
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out())
                .contains("error[unknown-reference]")
                .contains("did you mean `bev_train-v2026.03_incident_mix`?")
                .contains("1 error");
    }

    @Test
    void findsOneImpossibleDate() throws IOException {
        edit(RUN, "started_at: 2026-03-02", "started_at: 2026-02-30");
        RanCommand check = check();
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("error[impossible-date]").contains("1 error");
    }

    @Test
    void buildsAPageForEveryRecord() throws IOException {
        RanCommand build = build("site");
        assertThat(build.exit()).as(build.err()).isZero();
        try (Stream<Path> files = Files.walk(folder.resolve("metadata"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                Path inside = folder.resolve("metadata").relativize(file);
                if (inside.getNameCount() > 1 && !inside.startsWith("configs") && !inside.startsWith("tables")) {
                    String stem = file.getFileName().toString().replaceFirst("\\.yaml$", "");
                    assertThat(folder.resolve("site/" + inside.getName(0) + "/" + stem + ".html"))
                            .exists();
                }
            }
        }
    }

    @Test
    void buildsAPageForAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("metadata/runs/broken.yaml"), "run_id: [unclosed\n");
        assertThat(build("site").exit()).isEqualTo(1);
        assertThat(folder.resolve("site/runs/broken.html")).content().contains("yaml-syntax");
        assertThat(folder.resolve("site/problems.html")).content().contains("broken.yaml");
    }

    @Test
    void buildsAPageForAFileThatIsTooLarge() throws IOException {
        Files.writeString(folder.resolve(RUN), Files.readString(folder.resolve(RUN)) + "#".repeat(1 << 20));
        assertThat(build("site").exit()).isEqualTo(1);
        assertThat(folder.resolve("site/runs/bev_det_v2-20260302-007.html"))
                .content()
                .contains("file-too-large");
        RanCommand check = check();
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("error[file-too-large]").contains("1 error");
    }

    @Test
    void doesNotReadAFileThatIsTooLargeForTheSakeOfAnExcerpt() throws IOException {
        Files.writeString(folder.resolve("metadata/configs/large.json"), "[" + " ".repeat(8 << 20) + "]");
        Files.writeString(
                folder.resolve("metadata/runs/large.yaml"),
                "run_id: large\njob: other\nconfig: metadata/configs/large.json\nconfig_hash: jcs-sha256:"
                        + "0123456789abcdef".repeat(4) + "\n");
        RanCommand check = check();
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out())
                .contains("metadata/configs/large.json:1:1: error[file-too-large]")
                .doesNotContain("1 │ [");
    }

    @Test
    void leavesTheOldSiteWhenStrict() throws IOException {
        assertThat(build("site").exit()).isZero();
        Map<String, String> before = tree(folder.resolve("site"));
        Files.writeString(folder.resolve("metadata/runs/broken.yaml"), "run_id: [unclosed\n");
        assertThat(build("site", "--strict").exit()).isEqualTo(1);
        assertThat(tree(folder.resolve("site"))).isEqualTo(before);
    }

    @Test
    void buildsTheSameBytesWhateverTheSurroundings() throws IOException {
        assertThat(build("one", "--threads", "1").exit()).isZero();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(build("two", "--threads", "4").exit()).isZero();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(tree(folder.resolve("two"))).isEqualTo(tree(folder.resolve("one")));
    }

    @Test
    void writesNothingWhenNothingChanged() {
        assertThat(build("site").exit()).isZero();
        RanCommand build = build("site");
        assertThat(build.exit()).isZero();
        assertThat(build.err()).contains(" 0 files written");
    }

    @Test
    void listsEveryFileOfTheSite() throws Exception {
        build("site");
        Path site = folder.resolve("site");
        JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(site.resolve("data/manifest.json")));
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode file : manifest.get("files")) {
            listed.put(
                    file.get("path").asString(),
                    file.get("bytes").asLong() + " " + file.get("sha256").asString());
        }
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                there.put(
                        site.relativize(file).toString(),
                        bytes.length + " " + HexFormat.of().formatHex(hash));
            }
        }
        there.keySet().removeAll(List.of("data/manifest.json", ".oddline-site.json"));
        assertThat(listed).isEqualTo(there);
        assertThat(manifest.get("kinds").get("runs").get("records").asInt())
                .isEqualTo(yamlFiles(folder.resolve("metadata/runs")))
                .isEqualTo(manifest.get("kinds").get("runs").get("pages").asInt());
        assertThat(site.resolve("data/index.html")).content().contains("href=\"../data/manifest.json\"");
    }

    private static int yamlFiles(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return (int) files.filter(file -> file.toString().endsWith(".yaml")).count();
        }
    }

    @Test
    void refusesToBuildOverTheRecords() {
        RanCommand build = build("metadata");
        assertThat(build.exit()).isEqualTo(2);
        assertThat(build.err()).contains("oddline: ").doesNotContain("Exception");
    }

    @Test
    void tracesAModelBackToItsIncidents() {
        RanCommand ran = run(List.of(
                "trace",
                "bev_det_v2.7",
                "--up",
                "--metadata",
                folder.resolve("metadata").toString()));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("run bev_det_v2-20260302-007").contains("incident inc-2026-0203-tsukuba");
    }

    @Test
    void saysWhatWasMeantByAnUnknownRecord() {
        RanCommand ran = run(List.of(
                "trace",
                "bev_det_v2.8",
                "--metadata",
                folder.resolve("metadata").toString()));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean 'bev_det_v2.");
    }

    @Test
    void printsBothHashesOfAConfig() throws IOException {
        // Both by sha256sum: of the bytes, and of {"a":1,"b":2}.
        Path config = Files.writeString(folder.resolve("a.yaml"), "b: 2\na: 1\n");
        RanCommand ran = run(List.of("hash", config.toString()));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("sha256:2ada5f19bba7d27d756007d4a5ac25e066e05cc4bea25e1618e12165beae48b6")
                .contains("jcs-sha256:43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777");
    }

    @Test
    void fillsInAKeyOfAMapping() throws IOException {
        assertThat(create("--set", "environment.os=Debian 12", "--set", "seeds.torch=42")
                        .exit())
                .isZero();
        assertThat(Files.readString(folder.resolve("metadata/runs/new-1.yaml")))
                .contains("\nenvironment:\n  os: Debian 12\n")
                .contains("\nseeds:\n  torch: 42\n");
    }

    @Test
    void writesNoRecordWithAKeyThatTheMappingDoesNotHave() {
        RanCommand ran = create("--set", "environment.drive=1");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("unknown key `drive`").contains("did you mean `driver`?");
        assertThat(folder.resolve("metadata/runs/new-1.yaml")).doesNotExist();
    }

    @Test
    void writesNoRecordFromAValueAndAPartOfIt() {
        RanCommand ran = create("--set", "seeds={torch: 1}", "--set", "seeds.numpy=2");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("'--set seeds=…'", "'--set seeds.numpy=…'");
        assertThat(folder.resolve("metadata/runs/new-1.yaml")).doesNotExist();
    }

    private RanCommand create(String... more) {
        return run(
                List.of(
                        "new",
                        "run",
                        "new-1",
                        "--metadata",
                        folder.resolve("metadata").toString()),
                more);
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }
}
