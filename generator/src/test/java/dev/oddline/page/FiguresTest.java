package dev.oddline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How many digits a figure is printed with. */
class FiguresTest {
    private static String interval(String low, String high) {
        BigDecimal from = new BigDecimal(low);
        BigDecimal to = new BigDecimal(high);
        return Figures.interval(from, to, Figures.decimals(from, to));
    }

    /** Half of it is 0.1967, printed as 0.20: a zero is a digit, too. */
    @Test
    void aHalfWidthThatEndsInAZeroHasTwoDigitsLikeEveryOther() {
        assertThat(interval("0.5951", "0.9885")).isEqualTo("[0.60,\u00a00.99]");
        assertThat(interval("0", "0.7934567")).isEqualTo("[0.00,\u00a00.79]");
        assertThat(interval("0.5957", "0.9829")).isEqualTo("[0.60,\u00a00.98]");
    }

    @Test
    void noDigitsAreMadeUp() {
        assertThat(interval("0.404", "0.42")).isEqualTo("[0.404,\u00a00.420]");
        assertThat(interval("60.4", "62.0")).isEqualTo("[60.4,\u00a062.0]");
        assertThat(interval("1200", "1800")).isEqualTo("[1,200,\u00a01,800]");
    }
}
