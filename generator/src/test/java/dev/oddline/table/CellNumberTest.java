package dev.oddline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CellNumberTest {
    @Test
    void aNumberIsReadAsWritten() {
        assertThat(CellNumber.of("-0.0500")).contains(new BigDecimal("-0.0500"));
        assertThat(CellNumber.of("+.5e-3")).contains(new BigDecimal("0.0005"));
    }

    /** The largest double is 1.7976931348623157e308 (IEEE 754). */
    @Test
    void aNumberBeyondAllDoublesIsNone() {
        assertThat(CellNumber.of("1.7976931348623157e308")).isPresent();
        assertThat(CellNumber.of("1.8e308")).isEmpty();
        assertThat(CellNumber.of("-1e999")).isEmpty();
    }

    @Test
    void aNumberTooSmallForADoubleIsNearlyZero() {
        assertThat(CellNumber.of("1e-999").map(BigDecimal::doubleValue)).contains(0.0);
    }

    @Test
    void wordsAreNone() {
        assertThat(CellNumber.of("NaN")).isEmpty();
        assertThat(CellNumber.of("Infinity")).isEmpty();
        assertThat(CellNumber.of("")).isEmpty();
        assertThat(CellNumber.of("1,5")).isEmpty();
    }
}
