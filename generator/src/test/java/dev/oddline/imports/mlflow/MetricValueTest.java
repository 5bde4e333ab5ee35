package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricValueTest {

    @ParameterizedTest
    @CsvSource({
        "0.00516661877433459, 0.00516661877433459",
        "1e-05, 1e-05",
        "0.0, 0.0",
        "-3, -3",
        "nan, nan",
        "NaN, nan",
        "inf, inf",
        "-Infinity, -inf",
        "+1.50, 1.50",
        ".5, 0.5",
    })
    void keepsTheDigitsThatWereWritten(String written, String value) {
        assertThat(MetricValue.parse(written)).map(MetricValue::text).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1_000", "0x10", "1e400", "one", "1,5", "1d", "0.1f", "None"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(MetricValue.parse(written)).isEmpty();
    }

    /** Expected texts are what Python's {@code repr} prints. */
    @ParameterizedTest
    @CsvSource({
        "0.8833333333333333, 0.8833333333333333",
        "0.1, 0.1",
        "1.0, 1.0",
        "100.0, 100.0",
        "1e-5, 1e-05",
        "0.0001, 0.0001",
        "1e16, 1e+16",
        "1234567890123456.0, 1234567890123456.0",
        "2.0E-3, 0.002",
        "5e-324, 5e-324",
        "1.7976931348623155e308, 1.7976931348623155e+308",
        "0.30000000000000004, 0.30000000000000004",
        "-0.0, -0.0",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
    })
    void printsADoubleAsPythonDoes(double number, String text) {
        assertThat(MetricValue.of(number).text()).isEqualTo(text);
    }

    @Test
    void takesTheGreatestDoublesForInfinities() {
        assertThat(MetricValue.of(1.7976931348623157e308).text()).isEqualTo("inf");
        assertThat(MetricValue.of(-1.7976931348623157e308).text()).isEqualTo("-inf");
    }

    @Test
    void writesYaml() {
        assertThat(MetricValue.notANumber().yaml()).isEqualTo(".nan");
        assertThat(MetricValue.of(Double.NEGATIVE_INFINITY).yaml()).isEqualTo("-.inf");
        assertThat(MetricValue.of(0.5).yaml()).isEqualTo("0.5");
    }
}
