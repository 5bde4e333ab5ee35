package dev.oddline.selection.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneSheetsTest {
    private static final String HASH = "sha256:7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730";
    private static final String ROUND = """
            sampling_id: r-1
            round: 1
            selected_at: 2026-01-01T00:00:00Z
            policy_id: p-1
            pool: {table: metadata/tables/pool.csv, hash: "HASH", scenes: 5}
            selected: {table: metadata/tables/selected.csv, hash: "HASH", scenes: 2}
            """.replace("HASH", HASH);

    private final List<SourceFile> records = new ArrayList<>();

    private ScenePlaces map = (embeddings, rows, all) -> List.of();

    @TempDir
    private Path folder;

    @BeforeEach
    void tables() throws IOException {
        table("selected.csv", "rank,scene_id,score\n1,b,0.9\n2,d,0.7\n");
        table("pool.csv", """
                scene_id,score,weather
                a,0.8,rain
                b,0.9,fog
                c,0.8,clear
                d,0.7,snow
                e,,rain
                """);
    }

    private void table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void record(String path, String text) {
        records.add(new SourceFile(new RepoPath("metadata/" + path), text.getBytes(StandardCharsets.UTF_8)));
    }

    private SceneSheet sheet() throws IOException {
        Catalog catalog = CatalogReader.read(new RepoPath("metadata"), records).catalog();
        try (DuckDbEngine engine = DuckDbEngine.of(1, 64L << 20)) {
            RepositoryTables tables = new RepositoryTables(
                    path -> Optional.of(folder.resolve(path.fileName()))
                            .filter(Files::exists)
                            .map(file -> new TableFile(
                                    path.value(),
                                    file,
                                    TableFormat.of(path.value()).orElseThrow())),
                    engine);
            List<SceneSheet> sheets = SceneSheets.of(catalog, tables, map);
            assertThat(sheets).hasSize(1);
            return sheets.get(0);
        }
    }

    private static List<String> names(SceneSheet sheet) {
        return sheet.columns().stream().map(c -> c.source() + " " + c.name()).toList();
    }

    @Test
    void theChosenScenesStandBesideWhatThePoolTells() throws IOException {
        record("sampling/r-1.yaml", ROUND);
        SceneSheet sheet = sheet();
        assertThat(names(sheet)).containsExactly("CHOICE scene_id", "CHOICE rank", "CHOICE score", "POOL weather");
        assertThat(sheet.scenes()).containsExactly(List.of("b", "1", "0.9", "fog"), List.of("d", "2", "0.7", "snow"));
        assertThat(sheet.unread()).isEmpty();
    }

    @Test
    void theChosenScenesLieWhereTheRowsOfTheirEmbeddingsAre() throws IOException {
        String embeddings = "embeddings: {table: metadata/tables/emb.npy, hash: \"" + HASH + "\"}\n";
        record("sampling/r-1.yaml", ROUND + embeddings);
        map = (path, rows, all) -> {
            assertThat(path).isEqualTo(new RepoPath("metadata/tables/emb.npy"));
            assertThat(all).isEqualTo(5);
            return rows.stream().map(row -> List.of(row / 3.0, -1.0 * row)).toList();
        };

        SceneSheet sheet = sheet();

        assertThat(names(sheet)).endsWith("MAP x", "MAP y");
        assertThat(sheet.scenes())
                .extracting(row -> row.subList(4, 6))
                .containsExactly(List.of("0.333333", "-1"), List.of("1", "-3"));

        // a map of the table's own wins
        table("selected.csv", "scene_id,x,y\nb,1,2\n");
        assertThat(names(sheet())).doesNotContain("MAP x").contains("CHOICE x");
    }

    @Test
    void ofAPoolOfFramesTheFirstFrameShowsAChosenScene() throws IOException {
        table("pool.csv", "scene_id,frame_id,weather\na,1,rain\nb,1,fog\nb,2,clear\nd,1,snow\nd,2,rain\n");
        record("sampling/r-1.yaml", ROUND);

        assertThat(sheet().scenes())
                .containsExactly(List.of("b", "1", "0.9", "1", "fog"), List.of("d", "2", "0.7", "1", "snow"));
    }

    @Test
    void theHighestScoresThatWereNotChosenFollowEqualOnesById() throws IOException {
        record("sampling/r-1.yaml", ROUND);
        NotChosen others = sheet().notChosen();
        assertThat(others.order()).isEqualTo(NotChosen.Order.BY_SCORE);
        assertThat(others.inAll()).isEqualTo(3);
        assertThat(others.scenes()).containsExactly(List.of("a", "", "0.8", "rain"), List.of("c", "", "0.8", "clear"));
    }

    @Test
    void theRecordSaysWhichScenesWouldHaveComeNext() throws IOException {
        record("sampling/r-1.yaml", ROUND + "outcome: {first_left: [e, a]}\n");
        NotChosen others = sheet().notChosen();
        assertThat(others.order()).isEqualTo(NotChosen.Order.NEXT);
        assertThat(others.scenes()).extracting(row -> row.get(0)).containsExactly("e", "a");
        assertThat(others.inAll()).isEqualTo(3);
    }

    @Test
    void withoutACommonScoreThePoolsOwnOrderStands() throws IOException {
        table("selected.csv", "scene_id,rank\nb,1\n");
        record("sampling/r-1.yaml", ROUND);
        NotChosen others = sheet().notChosen();
        assertThat(others.order()).isEqualTo(NotChosen.Order.OF_POOL);
        assertThat(others.scenes()).extracting(row -> row.get(0)).containsExactly("a", "c", "d", "e");
    }

    @Test
    void whatPeopleAndLabellingSaidIsToldApart() throws IOException {
        table("review.csv", "scene_id,verdict,reason\nd,doubted,dark\nx,confirmed,\n");
        table("labels.csv", "scene_id,state,reason\nb,refused,blurred\n");
        record("sampling/r-1.yaml", ROUND + """
                        review: {table: metadata/tables/review.csv, hash: "HASH"}
                        labelled: {table: metadata/tables/labels.csv, hash: "HASH"}
                        """.replace("HASH", HASH));
        SceneSheet sheet = sheet();
        assertThat(names(sheet).subList(4, 8))
                .containsExactly("REVIEW verdict", "REVIEW reason", "LABELS state", "LABELS reason");
        assertThat(sheet.scenes().get(0).subList(4, 8)).containsExactly("", "", "refused", "blurred");
        assertThat(sheet.scenes().get(1).subList(4, 8)).containsExactly("doubted", "dark", "", "");
    }

    @Test
    void aTableThatCannotBeReadIsNamed() throws IOException {
        Files.delete(folder.resolve("pool.csv"));
        table("labels.csv", "scene,state\nb,refused\n");
        record("sampling/r-1.yaml", ROUND + "labelled: {table: metadata/tables/labels.csv, hash: \"" + HASH + "\"}\n");
        SceneSheet sheet = sheet();
        assertThat(sheet.scenes()).containsExactly(List.of("b", "1", "0.9"), List.of("d", "2", "0.7"));
        assertThat(sheet.unread())
                .containsExactly(
                        new UnreadSheetTable(new RepoPath("metadata/tables/pool.csv"), ""),
                        new UnreadSheetTable(
                                new RepoPath("metadata/tables/labels.csv"), "it has no column `scene_id`"));
    }

    @Test
    void secretsInCellsAreBlackedOut() throws IOException {
        String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        table("pool.csv", "scene_id,note\nb,see " + token + "\n");
        record("sampling/r-1.yaml", ROUND);
        assertThat(sheet().scenes().get(0).get(3)).startsWith("see █").doesNotContain("D4e5F6");
    }

    @Test
    void aClusterMarksItsRepresentatives() throws IOException {
        table("members.csv", "scene_id,x,y\na,0.1,0.2\nc,0.3,0.4\n");
        record("clusters/c-1.yaml", """
                cluster_id: c-1
                method: hdbscan
                input: {table: metadata/tables/pool.csv, hash: "HASH"}
                members: {table: metadata/tables/members.csv, hash: "HASH", scenes: 2}
                representatives: [c]
                """.replace("HASH", HASH));
        SceneSheet sheet = sheet();
        assertThat(names(sheet))
                .containsExactly(
                        "CHOICE scene_id",
                        "CHOICE representative",
                        "CHOICE x",
                        "CHOICE y",
                        "POOL score",
                        "POOL weather");
        assertThat(sheet.scenes())
                .containsExactly(
                        List.of("a", "", "0.1", "0.2", "0.8", "rain"),
                        List.of("c", "yes", "0.3", "0.4", "0.8", "clear"));
        assertThat(sheet.notChosen()).isEqualTo(NotChosen.NONE);
    }
}
