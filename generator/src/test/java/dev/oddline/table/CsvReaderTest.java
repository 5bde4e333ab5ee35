package dev.oddline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.source.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return new CsvReader("a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,\"2\\n3,4\\n|2:3: the quote that opens here is never closed",
                "a,b\\n1,\"2\"\"\\n3,4\\n|2:3: the quote that opens here is never closed",
                "a,b\\nstra\u00df,1\\n|2:5: these bytes are no UTF-8",
            })
    void saysWhereATableIsDamaged(String latin, String problem) throws IOException {
        byte[] bytes = latin.replace("\\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
        CsvReader reader = new CsvReader("a.csv", new ByteArrayInputStream(bytes));
        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::next).isInstanceOf(UnreadableTable.class).hasMessage("a.csv:" + problem);
    }

    @Test
    void bytesThatEndWithinACharacterAreNoText() throws IOException {
        byte[] cut = Arrays.copyOf("a\n\u91ce".getBytes(StandardCharsets.UTF_8), 4);
        CsvReader reader = new CsvReader("a.csv", new ByteArrayInputStream(cut));
        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::next).hasMessage("a.csv:2:1: these bytes are no UTF-8");
    }

    @Test
    void aCharacterThatStandsForALostOneIsText() throws IOException {
        assertThat(rows("a\ufffd\n")).containsExactly(List.of("a\ufffd"));
    }

    @Test
    void readsCharactersAcrossTheEdgesOfBlocks() throws IOException {
        // 3 bytes each, so that the edges of 32 KiB cut through characters
        String long1 = "\u91ce".repeat(30_000);
        String long2 = "\ud842\udfb7".repeat(20_000);
        assertThat(rows(long1 + "," + long2 + "\n")).containsExactly(List.of(long1, long2));
    }

    /** Text is decoded in blocks of 32 Ki: whatever stands where one ends is read and placed as elsewhere. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
    void readsAndPlacesWhatStandsAtTheEdgeOfABlock(int before) throws IOException {
        String filled = "x".repeat((1 << 15) - 2 - before);
        CsvReader reader = reader(filled + "\r\nab,\"c,\"\"d\",\ud842\udfb7e\r\nf");

        assertThat(reader.next()).isTrue();
        assertThat(reader.row()).containsExactly(filled);
        assertThat(reader.next()).isTrue();
        assertThat(reader.row()).containsExactly("ab", "c,\"d", "\ud842\udfb7e");
        assertThat(reader.span(0)).isEqualTo(Span.of(2, 1, 2, 3));
        assertThat(reader.span(1)).isEqualTo(Span.of(2, 4, 2, 11));
        assertThat(reader.span(2)).isEqualTo(Span.of(2, 12, 2, 14));
        assertThat(reader.next()).isTrue();
        assertThat(reader.row()).containsExactly("f");
        assertThat(reader.span(0)).isEqualTo(Span.of(3, 1, 3, 2));
        assertThat(reader.next()).isFalse();
    }

    @Test
    void refusesARowThatNoHonestTableHas() throws IOException {
        CsvReader reader = reader("a\nb," + "x".repeat(3 << 20) + ",b\nc\n");
        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::next)
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("a.csv:2:1: the row has more than 1048576 characters");
    }
}
