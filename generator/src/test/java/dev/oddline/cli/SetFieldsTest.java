package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetFieldsTest {

    @Test
    void acceptsKeysBesideEachOther() {
        assertThat(new SetFields(Map.of("seeds.torch", "1", "seeds.numpy", "2", "seed", "3")).fault())
                .isEmpty();
    }

    @Test
    void refusesAValueAndAPartOfIt() {
        assertThat(new SetFields(Map.of("environment", "{os: x}", "environment.libraries.torch", "2")).fault())
                .contains(
                        "'--set environment=…' gives the whole value and '--set environment.libraries.torch=…' a part of"
                                + " it: give one of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "a.", "a..b", ".", ""})
    void refusesADotWithoutAKey(String key) {
        assertThat(new SetFields(Map.of(key, "1")).fault()).isPresent();
    }

    @Test
    void takesThePlaceOfWhatIsKnown() {
        assertThat(new SetFields(Map.of("owner.name", "a", "status", "failed"))
                        .and(Map.of("owner", "git", "status", "finished", "code_dirty", "false")))
                .isEqualTo(Map.of("owner.name", "a", "status", "failed", "code_dirty", "false"));
    }
}
