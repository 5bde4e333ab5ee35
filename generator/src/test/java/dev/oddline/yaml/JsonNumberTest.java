package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.message.MessageCatalogue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1", "-1.10", "0.412", "1.0e-4", "1E5", "9999999999999999999", "1e308"})
    void keepsANumberExactly(String text) {
        assertThat(JsonNumber.finite(text)).isEqualTo(new JsonNumber.Finite(new BigDecimal(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "0123, 'it starts with a zero, which some readers take for octal'",
        "+1, it starts with `+`",
        "1_000, 'it contains `_`, which only some readers skip'",
        "0x1F, it is hexadecimal",
        "0b11, it is binary",
        "0o7, it is octal",
        "10:11:12, '`:` stands between digits, which some readers take for base 60'",
        "'3,25', it contains a comma",
        "75%, it is a percentage",
        "7., a digit is missing beside the point",
        ".5, a digit is missing beside the point",
        "1e+, the exponent is missing",
        "1e400, it is larger than a 64-bit floating-point number can be",
        "1e999999999, it is larger than a 64-bit floating-point number can be",
        "2e-400, it is nearer to zero than a 64-bit floating-point number can be",
        "1e-999999999, it is nearer to zero than a 64-bit floating-point number can be",
        "88888888888888888888888888888888888888888, it is longer than 40 characters",
        ".nan, it is not finite",
        "-inf, it is not finite",
        "--1, it is text",
        "on, it is text",
        "\uFF12, it is text",
        "1e9999999999, it is text"
    })
    void saysWhyATextIsNoNumber(String text, String reason) {
        MessageCatalogue english = MessageCatalogue.of("en");

        assertThat(JsonNumber.finite(text)).isInstanceOfSatisfying(JsonNumber.Refused.class, refused -> {
            assertThat(english.text(refused.reason())).isEqualTo(reason);
            assertThat(english.find(refused.help().key())).isPresent();
        });
    }

    @Test
    void takesNonFiniteNumbersOnlyWhereAsked() {
        assertThat(JsonNumber.finiteOrNot(".nan")).isEqualTo(new JsonNumber.NotFinite(Double.NaN));
        assertThat(JsonNumber.finiteOrNot("-.inf")).isEqualTo(new JsonNumber.NotFinite(Double.NEGATIVE_INFINITY));
        assertThat(JsonNumber.finiteOrNot("inf")).isInstanceOf(JsonNumber.Refused.class);
    }
}
