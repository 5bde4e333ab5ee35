package dev.oddline.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static List<List<String>> rows(String text) throws IOException {
        CsvReader reader = reader(text);
        List<List<String>> rows = new ArrayList<>();
        while (reader.next()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private static CsvReader reader(String text) {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTheExamplesOfTheStandard() throws IOException {
        assertThat(rows("aaa,bbb,ccc\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(rows("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx\r\n"))
                .containsExactly(List.of("aaa", "b\r\nbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(rows("\"aaa\",\"b\"\"bb\",\"ccc\"")).containsExactly(List.of("aaa", "b\"bb", "ccc"));
    }

    @Test
    void keepsEmptyCellsAndPassesOverEmptyLines() throws IOException {
        assertThat(rows("\ufeffa,,\n\n\r\n,\n\"\"\n"))
                .containsExactly(List.of("a", "", ""), List.of("", ""), List.of(""));
        assertThat(rows("")).isEmpty();
    }

    @Test
    void saysWhereACellStands() throws IOException {
        CsvReader reader = reader("\ufeffa,b\r\n\"x\ny\",𠮷野,\"z\"\n");
        reader.next();
        assertThat(reader.span(1)).isEqualTo(Span.of(1, 3, 1, 4));
        reader.next();
        assertThat(reader.span(0)).isEqualTo(Span.of(2, 1, 3, 3));
        assertThat(reader.span(1)).isEqualTo(Span.of(3, 4, 3, 6));
        assertThat(reader.span(2)).isEqualTo(Span.of(3, 7, 3, 10));
    }

    @Test
    void doesNotKeepWhatNoHonestRowHas() throws IOException {
        CsvReader reader = reader("a," + "x".repeat(3 << 20) + ",b\nc\n");
        reader.next();
        assertThat(reader.cell(1)).hasSizeLessThan((1 << 20) + 1);
        assertThat(reader.size()).isEqualTo(3);
        assertThat(reader.next()).isTrue();
        assertThat(reader.cell(0)).isEqualTo("c");
    }
}
