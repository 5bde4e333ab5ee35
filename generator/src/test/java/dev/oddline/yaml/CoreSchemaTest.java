package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.Span;
import dev.oddline.yaml.YamlScalar.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "NO",
                "yes",
                "on",
                "Off",
                "y",
                "n",
                "t",
                "nULL",
                "12e4567",
                "0123456",
                "017",
                "1_000",
                "0b1",
                "1:30",
                "10:11:12",
                "2026-03-02",
                "1e400",
                "2e-400",
                "1e9999999999",
                "00ff",
                "-",
                "+",
                ".",
                "e5",
                "-x",
                "1.2.3",
                "0x",
                "nan",
                "inf",
                "++1"
            })
    void whatAnotherReaderCouldTakeForSomethingElseIsText(String text) {
        assertThat(plain(text)).isEqualTo(new CoreValue.Text(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-7, -7", "+7, 7", "0x1F, 31", "0o17, 15", "9999999999999999999, 9999999999999999999"})
    void wholeNumbers(String text, BigInteger value) {
        assertThat(plain(text)).isEqualTo(new CoreValue.Whole(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "0.5", "1e5", "-1.5E-3", "+.25", "7.", "3e8", "12E34"})
    void decimalsKeepTheirTextAndEveryDigit(String text) {
        assertThat(plain(text)).isEqualTo(new CoreValue.Decimal(new BigDecimal(text), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothing(String text) {
        assertThat(plain(text)).isEqualTo(new CoreValue.Null());
    }

    @Test
    void truthAndNonFiniteNumbers() {
        assertThat(plain("TRUE")).isEqualTo(new CoreValue.Bool(true));
        assertThat(plain("false")).isEqualTo(new CoreValue.Bool(false));
        assertThat(plain(".NaN")).isEqualTo(new CoreValue.NotFinite(Double.NaN));
        assertThat(plain("-.inf")).isEqualTo(new CoreValue.NotFinite(Double.NEGATIVE_INFINITY));
    }

    @Test
    void quotesMakeText() {
        assertThat(CoreSchema.resolve(new YamlScalar("12", Style.QUOTED, Span.START)))
                .isEqualTo(new CoreValue.Text("12"));
        assertThat(CoreSchema.resolve(new YamlScalar("12", Style.BLOCK, Span.START)))
                .isEqualTo(new CoreValue.Text("12"));
    }

    private static CoreValue plain(String text) {
        return CoreSchema.resolve(new YamlScalar(text, Style.PLAIN, Span.START));
    }
}
