package dev.oddline.odd.openodd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The factors are those of the SI Brochure and of NIST SP 811. */
class UnitsTest {
    private final Units units = new Units();

    @ParameterizedTest
    @CsvSource({
        "1, km, m, 1000",
        "1, mi, m, 1609.344",
        "1, ft, m, 0.3048",
        "36, km/h, m/s, 10",
        "25, m/s, km/h, 90",
        "1, mph, km/h, 1.609344",
        "1, h, s, 3600",
        "3.6, mm/h, m/s, 0.000001",
        "32, F, C, 0",
        "212, F, C, 100",
        "0, C, K, 273.15",
        "20, C, F, 68",
        "50, %, '', 0.5",
        "2, klux, lux, 2000",
        "9.8, m/s^2, m/s^2, 9.8",
        "1, km/h^2, m/s^2, 0.00007716049382716049",
    })
    void convertsBetweenUnitsOfTheSameQuantity(String number, String from, String to, String expected) {
        BigDecimal converted = units.convert(new BigDecimal(number), from, to).orElseThrow();

        assertThat(converted.subtract(new BigDecimal(expected)).abs())
                .isLessThanOrEqualTo(new BigDecimal(expected)
                        .abs()
                        .multiply(new BigDecimal("1e-13"))
                        .max(new BigDecimal("1e-12")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m>s", "km/h>m", "C>m", "furlong>m", "m>furlong", "deg>m", "m/s^2>m/s"})
    void refusesUnitsOfAnotherQuantityAndUnknownOnes(String pair) {
        String[] sides = pair.split(">", 2);
        assertThat(units.convert(BigDecimal.ONE, sides[0], sides[1])).isEmpty();
    }

    @Test
    void aFileAddsUnitsAndQuantities() {
        units.addBaseQuantity("grains");
        units.addQuantity("grain_rate", "grains / time");
        units.addUnit("grains", "gr", "kgr", new BigDecimal("0.001"), BigDecimal.ZERO);
        units.addUnit("temperature", "C", "Re", new BigDecimal("0.8"), BigDecimal.ZERO);

        assertThat(units.convert(BigDecimal.ONE, "kgr/min", "gr/s").orElseThrow())
                .isCloseTo(
                        new BigDecimal("16.66666666666667"),
                        org.assertj.core.data.Offset.offset(new BigDecimal("1e-12")));
        assertThat(units.dimensionOfUnit("gr/s")).isEqualTo(units.dimensionOfQuantity("grain_rate"));
        assertThat(units.convert(new BigDecimal("80"), "Re", "C").orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void aKnownUnitStaysWhatItIs() {
        units.addUnit("length", "m", "km", new BigDecimal("2"), BigDecimal.ZERO);

        assertThat(units.convert(BigDecimal.ONE, "km", "m")).isEqualTo(Optional.of(new BigDecimal("1E+3")));
    }

    @Test
    void knowsWhatAQuantityMeasures() {
        assertThat(units.dimensionOfUnit("km/h")).isEqualTo(units.dimensionOfQuantity("velocity"));
        assertThat(units.dimensionOfUnit("mm/h")).isEqualTo(units.dimensionOfQuantity("precipitation_rate"));
        assertThat(units.dimensionOfUnit("1/m")).isEqualTo(units.dimensionOfQuantity("curvature"));
        assertThat(units.dimensionOfQuantity("mood")).isEmpty();
    }
}
