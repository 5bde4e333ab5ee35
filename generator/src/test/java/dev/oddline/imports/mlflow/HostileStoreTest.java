package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.imports.FileChange;
import dev.oddline.imports.ImportFolder;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Unreadable;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database can hold any text as a name, a key or an id. */
class HostileStoreTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..\\..\\y",
                "../../secret.yaml",
                "/root-level.yaml",
                "..%2f..%2fsecret",
                "file:../secret",
                "//host/x",
                "E:\\data\\x",
                ".git/hooks/pre-commit",
                "good.csv#/../../secret",
                "good.csv\u0001",
                "PRN.csv",
                "con",
                "~user/x",
                "<svg onload=__odd_pwn('J')>",
                "\u202egnp.exe",
                "a\u2028b: c",
                "run\nrole: admin",
                "{{7*7}}${7*7}",
                "null",
                "No",
                "0123456",
                "12e4567",
            })
    void staysTextAndNeverLeavesTheRepository(String payload) throws Exception {
        Path root = Files.createDirectory(folder.resolve("repository"));
        List<SourceFile> files = importInto(root, payload);

        assertThat(files)
                .extracting(file -> file.path().value())
                .allMatch(path -> path.matches("metadata/[a-z]+(?:/mlflow)?/[A-Za-z0-9][A-Za-z0-9._-]*"));
        assertThat(files)
                .extracting(file -> file.path().stem().toLowerCase(Locale.ROOT))
                .noneMatch(stem -> stem.matches("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?"));
        assertThat(Decoded.errors(files)).isEmpty();
        SourceFile run = files.stream()
                .filter(file -> file.path().value().startsWith("metadata/runs/"))
                .findFirst()
                .orElseThrow();
        assertThat(text(run, "hyperparameters", "p")).isEqualTo(payload);
        assertThat(text(run, "tags", "t")).isEqualTo(payload);
        assertThat(text(run, "metrics", "a/b/../" + payload)).isEqualTo(".nan");
        try (Stream<Path> around = Files.list(folder)) {
            assertThat(around.map(Path::getFileName))
                    .containsExactlyInAnyOrder(root.getFileName(), Path.of("mlflow.db"));
        }
    }

    @Test
    void givesDifferentNamesToIdsThatDifferOnlyInCase() throws Exception {
        TestDatabase.write(folder, """
                INSERT INTO runs VALUES
                  ('AA', 'x', '', 'FINISHED', 1766802533277, 1766802543134, '', 'active', '', 7),
                  ('aa', 'X', '', 'FINISHED', 1766802533277, 1766802543134, '', 'active', '', 7);
                """);

        List<SourceFile> files = plan().plan().files();

        assertThat(files)
                .extracting(file -> file.path().value().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsATagWithoutTextWhereRecordsAllowIt() throws Exception {
        TestDatabase.write(folder, """
                INSERT INTO runs VALUES ('r1', '', '', 'FINISHED', 1766802533277, 5, '', 'active', '', 7);
                INSERT INTO tags VALUES ('empty', '', 'r1');
                """);

        MlflowImport.Result result = plan();

        assertThat(Decoded.errors(result.plan().files())).isEmpty();
        assertThat(text(result.plan().files().get(1), "extra", "mlflow", "tags", "empty"))
                .isEmpty();
        assertThat(result.plan().unreadable())
                .containsExactly(new Unreadable(
                        "run r1 end", "left out: 1970-01-01T00:00:00.005Z is not a time at which anybody trained"));
    }

    @Test
    void listsAKeyThatIsLongerThanARecordHolds() throws Exception {
        TestDatabase.write(
                folder,
                "INSERT INTO runs VALUES ('r1', 'x', '', 'FINISHED', 1766802533277, 1766802543134, '', 'active', '', 7);"
                        + "INSERT INTO params VALUES ('" + "k".repeat(300) + "', '1', 'r1');");

        assertThat(plan().plan().unreadable())
                .extracting(Unreadable::reason)
                .containsExactly("left out: the name has 300 characters, a record holds 250");
    }

    private List<SourceFile> importInto(Path root, String payload) throws SQLException, IOException {
        Path file = TestDatabase.write(folder, "");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            String run = "r" + payload;
            insert(
                    connection,
                    "INSERT INTO runs VALUES (?, ?, 'kim', 'FINISHED', 1766802533277, 1766802543134, '', 'active', ?, 7)",
                    run,
                    payload,
                    payload);
            insert(connection, "INSERT INTO params VALUES ('p', ?, ?)", payload, run);
            insert(
                    connection,
                    "INSERT INTO tags VALUES ('t', ?, ?), ('mlflow.note.content', ?, ?), ('mlflow.parentRunId', ?, ?)",
                    payload,
                    run,
                    payload + "!",
                    run,
                    payload,
                    run);
            insert(connection, "INSERT INTO metrics VALUES (?, 0, 1, ?, 0, 1)", "a/b/../" + payload, run);
            insert(connection, "INSERT INTO registered_models VALUES (?, ?)", payload, payload);
            insert(
                    connection,
                    "INSERT INTO model_versions VALUES (?, 1, 1766802543134, ?, ?, ?, ?)",
                    payload,
                    payload,
                    payload,
                    payload,
                    run);
            insert(connection, "INSERT INTO experiments VALUES (8, ?, ?, 'active', 1)", payload, payload);
        }
        MlflowContents contents = MlflowStore.find(folder).read();
        MlflowImport.Result result = MlflowImport.plan(
                contents,
                List.of(),
                new MlflowOptions("metadata", Masking.Extent.ONLY_PASSWORDS, DatasetSource.unknown()));
        List<FileChange> changes = new ImportFolder(root).compare(result.plan().files());
        new ImportFolder(root).write(changes);
        return result.plan().files();
    }

    private MlflowImport.Result plan() throws IOException {
        return MlflowImport.plan(
                MlflowStore.find(folder).read(),
                List.of(),
                new MlflowOptions("metadata", Masking.Extent.PRIVATE_TEXTS, DatasetSource.unknown()));
    }

    private static void insert(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String text(SourceFile file, String... keys) {
        YamlNode node = YamlReader.readRecord(file).value().orElseThrow();
        for (String key : keys) {
            node = ((YamlMapping) node).get(key).orElseThrow();
        }
        return ((YamlScalar) node).text();
    }
}
