package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV table that cannot be read to its end is told where the damage is, and never counted as far as it goes. */
class DamagedTablesTest {
    private static final String TABLE = "metadata/tables/curves.csv";

    @TempDir
    private Path root;

    private CheckFolder folder;

    @BeforeEach
    void aRunWithCurves() throws IOException {
        folder = new CheckFolder(root);
        folder.write(
                "metadata/runs/bev-1.yaml",
                "run_id: bev-1\ncurves: {table: " + TABLE + ", hash: {unknown: example}}\n");
        folder.write(TABLE, "metric,step,value\nloss,1,0.9\nloss,2,0.8\n");
    }

    @Test
    void aWholeTableIsFine() {
        folder.check();
        assertThat(folder.printed()).doesNotContain("unreadable-table");
    }

    @Test
    void aQuoteThatNothingClosesIsShownWhereItOpens() throws IOException {
        folder.write(TABLE, "metric,step,value\nloss,1,0.9\n\"loss,2,0.8\nloss,3,0.7\n");

        assertThat(folder.check()).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed())
                .contains(TABLE + ":3:1: error[unreadable-table]", "the quote that opens here is never closed");
    }

    @Test
    void bytesOfAnotherEncodingAreShownWhereTheyStand() throws IOException {
        Files.write(
                root.resolve(TABLE), "metric,step,value\nstra\u00dfe,1,0.9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(folder.check()).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed()).contains(TABLE + ":2:5: error[unreadable-table]", "these bytes are no UTF-8");
    }
}
