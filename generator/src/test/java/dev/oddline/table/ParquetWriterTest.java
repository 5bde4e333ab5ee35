package dev.oddline.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetWriterTest {

    @Test
    void aFileThatCannotBeWrittenIsNoTableThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("none").resolve(".scores.parquet.7.part");
        ParquetWriter writer =
                ParquetWriter.to(target, List.of(new TableColumn("scene_id", TableColumn.Type.TEXT)), Map.of());
        writer.row(List.of("s-1"));

        assertThatThrownBy(writer::close)
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith("the Parquet file could not be written: ")
                .hasMessageNotContaining(".part");
    }
}
