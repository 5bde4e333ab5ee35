package dev.oddline.page.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wiki.example.com/pages/4711?x=1&y=2#z",
                "HTTP://example.com",
                "http://[::1]:8080/",
                "https://example.com/~user/a@b",
                "mailto:team@example.com?subject=hello"
            })
    void linksTheWebAndMail(String text) {
        assertThat(SafeUrl.foreign(text)).hasValueSatisfying(url -> {
            assertThat(url.href()).isEqualTo(text);
            assertThat(url.external()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "jAvAsCrIpT:alert(1)",
                "\tjavascript:alert(1)",
                "javas\rcript:alert(1)",
                "java\nscript:alert(1)//https://example.com",
                "data:text/html,<b>",
                "vbscript:x",
                "file:///etc/passwd",
                "ws://example.com",
                "//evil.example",
                "///evil.example",
                "/\\/evil.example",
                "http:evil.example",
                "https:/evil.example",
                "https://good.example@evil.example",
                "https://user:secret@example.com/",
                "https://example.com/\u2067x",
                "https://example.com/a b",
                "https://good.example\\@evil.example",
                "mailto:a@b@c",
                "notes/page.html"
            })
    void linksNothingElse(String text) {
        assertThat(SafeUrl.foreign(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "index.html", "../runs/a.html#L3", "#lineage", "runs.html?x=1", "./a/b.html", "%E6.html"})
    void leadsToPagesOfTheSite(String href) {
        assertThat(SafeUrl.own(href).external()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:x", "//evil.example", "/etc", "a\\b", "https://example.com", "a b", "a:b"})
    void doesNotTakeAnythingElseForAPageOfTheSite(String href) {
        assertThatThrownBy(() -> SafeUrl.own(href)).isInstanceOf(IllegalStateException.class);
    }
}
