package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void aFormulaGetsAnApostropheAndANumberNone() {
        assertThat(CsvLine.of(List.of("-2+3+cmd|' /C calc'!A0=wet", "\uff1d1+1", "-0.05", "weather=rain")))
                .isEqualTo("'-2+3+cmd|' /C calc'!A0=wet,'\uff1d1+1,-0.05,weather=rain\n");
    }
}
