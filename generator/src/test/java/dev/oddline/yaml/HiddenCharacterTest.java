package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.HiddenCharacters;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HiddenCharacterTest {

    @Test
    void messagesShowWhateverMayNotStandInAFile() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(HiddenCharacter::isForbidden)
                        .filter(c -> !HiddenCharacters.isHidden(c))
                        .boxed())
                .isEmpty();
    }
}
