package dev.oddline.coverage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.record.Deployment;
import dev.oddline.record.Stated;
import dev.oddline.source.Span;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Rates of events on the road; bounds of 2 events are those of the usual tables, those of none follow from e^-x by hand. */
class RoadRateTest {

    /** Without an event e^(-rate x distance) = 0.05 or 0.025: the bounds are -ln 0.05 and -ln 0.025 events. */
    @Test
    void noEventIsNoZeroRate() {
        RoadRate rate = RoadRate.of(monitor(0, "1120", "1/1000 km")).orElseThrow();
        assertThat(rate.rate()).isZero();
        assertThat(rate.interval().low()).isZero();
        assertThat(rate.interval().high()).isEqualTo(3.688879 / 1.12, within(1e-6));
        assertThat(rate.atMost()).isEqualTo(2.995732 / 1.12, within(1e-6));
        assertThat(rate.kmWithoutEvent()).isEqualTo(3688.879, within(1e-3));
    }

    /** Two events have the exact interval [0.2422, 7.2247]. */
    @Test
    void twoEventsHaveTheIntervalOfTheTables() {
        RoadRate rate = RoadRate.of(monitor(2, "8410", "1/1000 km")).orElseThrow();
        assertThat(rate.rate()).isEqualTo(2 / 8.41, within(1e-12));
        assertThat(rate.interval().low()).isEqualTo(0.2422 / 8.41, within(1e-5));
        assertThat(rate.interval().high()).isEqualTo(7.2247 / 8.41, within(1e-5));
    }

    @Test
    void aRatePerKilometreNeedsNoNumber() {
        assertThat(RoadRate.of(monitor(4, "2", "1/km")).orElseThrow().rate()).isEqualTo(2);
    }

    @Test
    void whatIsNoRateOfADistanceHasNone() {
        assertThat(RoadRate.of(monitor(4, "2", "1/h"))).isEmpty();
        assertThat(RoadRate.of(monitor(4, "0", "1/km"))).isEmpty();
        assertThat(RoadRate.of(monitor(4, "2", "1/0 km"))).isEmpty();
    }

    private static Deployment.Monitor monitor(long events, String km, String unit) {
        return new Deployment.Monitor(given("missed"), given(events), given(new BigDecimal(km)), given(unit));
    }

    private static <T> Stated<T> given(T value) {
        return new Stated.Given<>(value, Span.START);
    }
}
