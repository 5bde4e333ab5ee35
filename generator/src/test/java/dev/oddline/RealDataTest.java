package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RealDataTest {

    @Test
    void skipsATestWhoseDataIsNotThere() {
        assertThat(catchThrowable(() -> RealData.at("no/such/folder")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("skipped: real data not present");
    }
}
