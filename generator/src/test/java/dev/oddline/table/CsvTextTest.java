package dev.oddline.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    /** What begins a formula by OWASP, CSV injection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A",
            })
    void aFormulaIsOne(String cell) {
        assertThat(CsvText.isFormula(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+0.5", "-1.5e-3", "s-1", "a=b", "\u2212 2"})
    void aNumberOrAWordIsNone(String cell) {
        assertThat(CsvText.isFormula(cell)).isFalse();
    }
}
