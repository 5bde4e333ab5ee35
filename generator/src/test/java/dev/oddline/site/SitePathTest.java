package dev.oddline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "runs/bev_det_v2-20260302-007.html",
                "ja/runs/a@b+c=d,e.html",
                "data/runs-1.json",
                "a/console.html",
                "com10.html"
            })
    void takesPathsThatAreTheSameEverywhere(String text) {
        assertThat(SitePath.parse(text)).map(SitePath::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a.html",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/./b",
                ".hidden",
                "a/.hidden",
                "a.",
                "a./b",
                "a ",
                " a",
                "a b",
                "a\\b",
                "C:/a",
                "a:b",
                "a#b",
                "a?b",
                "a%2fb",
                "日本.html",
                "é",
                "a\0",
                "a\n",
                "con",
                "CON.html",
                "runs/Aux.tar.gz",
                "nul",
                "com1.html",
                "LPT9",
                "a*",
                "a|b",
                "<a>",
                "\"a\"",
                "a~1"
            })
    void refusesPathsThatSomeSystemReadsInAnotherWay(String text) {
        assertThat(SitePath.parse(text)).isEmpty();
        assertThatThrownBy(() -> new SitePath(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAtMost200Characters() {
        assertThat(SitePath.parse("a/".repeat(99) + "bc")).isPresent();
        assertThat(SitePath.parse("a/".repeat(99) + "bcd")).isEmpty();
    }
}
