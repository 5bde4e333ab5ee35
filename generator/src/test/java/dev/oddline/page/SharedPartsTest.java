package dev.oddline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class SharedPartsTest {
    private final SharedParts<String, String> parts = new SharedParts<>();
    private final List<String> made = new ArrayList<>();

    private Function<Here, String> menu(String name) {
        return page -> {
            made.add(name);
            return page.to(name).href();
        };
    }

    @Test
    void aPartIsMadeOnceForAllPagesOfAFolder() {
        String first = parts.of("runs", new Here("runs/a.html"), menu("runs.html"));
        String second = parts.of("runs", new Here("runs/b.html"), menu("runs.html"));

        assertThat(second).isSameAs(first).isEqualTo("../runs.html");
        assertThat(made).hasSize(1);
    }

    @Test
    void aPageAtAnotherDepthHasItsOwn() {
        parts.of("runs", new Here("runs/a.html"), menu("runs.html"));

        assertThat(parts.of("runs", new Here("index.html"), menu("runs.html"))).isEqualTo("runs.html");
    }

    @Test
    void everyPageLinksToWhatThePartLinksTo() {
        parts.of("runs", new Here("runs/a.html"), menu("runs.html"));
        Here second = new Here("runs/b.html");
        parts.of("runs", second, menu("runs.html"));

        assertThat(second.links()).containsExactly("runs.html");
    }

    @Test
    void whatWasForgottenIsMadeAgain() {
        for (int i = 0; i < 1_000; i++) {
            parts.of("list " + i, new Here("runs/a.html"), menu("list-" + i + ".html"));
        }

        assertThat(parts.of("list 0", new Here("runs/a.html"), menu("list-0.html")))
                .isEqualTo("../list-0.html");
        assertThat(made).hasSize(1_001);
    }
}
