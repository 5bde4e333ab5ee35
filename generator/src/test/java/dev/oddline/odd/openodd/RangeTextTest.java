package dev.oddline.odd.openodd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.odd.NumberRange;
import dev.oddline.odd.NumberRange.End;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms are those of ASAM OpenODD 1.0 and of its published examples. */
class RangeTextTest {

    private static RangeText read(String text) {
        return RangeText.parse(text).orElseThrow();
    }

    private static Optional<End> closed(String number) {
        return Optional.of(new End(new BigDecimal(number), true));
    }

    private static Optional<End> open(String number) {
        return Optional.of(new End(new BigDecimal(number), false));
    }

    private static RangeText numbers(Optional<End> low, Optional<End> high, String unit) {
        return new RangeText.Numbers(new NumberRange(low, high), unit);
    }

    @Test
    void readsIntervalsWithTheirEndsAndUnit() {
        assertThat(read("[-1 .. 7] deg")).isEqualTo(numbers(closed("-1"), closed("7"), "deg"));
        assertThat(read("(0.3..1.5] m/s")).isEqualTo(numbers(open("0.3"), closed("1.5"), "m/s"));
        assertThat(read("[2000 .. 1e5) lux")).isEqualTo(numbers(closed("2000"), open("1e5"), "lux"));
        assertThat(read("[1 .. 2]")).isEqualTo(numbers(closed("1"), closed("2"), ""));
    }

    @Test
    void readsComparisons() {
        assertThat(read(">= 25 m")).isEqualTo(numbers(closed("25"), Optional.empty(), "m"));
        assertThat(read("> 100mm/h")).isEqualTo(numbers(open("100"), Optional.empty(), "mm/h"));
        assertThat(read("<= 0.2 m/s")).isEqualTo(numbers(Optional.empty(), closed("0.2"), "m/s"));
        assertThat(read("< 0.5 km")).isEqualTo(numbers(Optional.empty(), open("0.5"), "km"));
        assertThat(read("== 8")).isEqualTo(numbers(closed("8"), closed("8"), ""));
        assertThat(read("8 okta")).isEqualTo(numbers(closed("8"), closed("8"), "okta"));
        assertThat(read("!= 3")).isEqualTo(new RangeText.AllBut(new NumberRange(closed("3"), closed("3")), ""));
        assertThat(read("<= 0.05 1/m")).isEqualTo(numbers(Optional.empty(), closed("0.05"), "1/m"));
    }

    @Test
    void readsOrdinals() {
        assertThat(read("> light_rain")).isEqualTo(new RangeText.Ordinal(RangeText.Comparison.GREATER, "light_rain"));
        assertThat(read("[calm .. fresh_breeze]")).isEqualTo(new RangeText.Between("calm", "fresh_breeze"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light_rain", "[1 .. 2", "[1, 2]", "", "=> 3", "1 .. 2", ">=", "[1 .. 2] [m]"})
    void anythingElseIsNoRange(String text) {
        assertThat(RangeText.parse(text)).isEmpty();
    }
}
