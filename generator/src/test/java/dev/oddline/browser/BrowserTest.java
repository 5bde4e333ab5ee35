package dev.oddline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(BrowserExtension.class)
class BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void readsAPageFromAFile(Browser browser) throws IOException {
        try (Visit visit = browser.visit(page("<h1>日本語</h1>"))) {
            assertThat(visit.page().textContent("h1")).isEqualTo("日本語");
            assertThat(visit.errors()).isEmpty();
            assertThat(visit.requests()).singleElement().asString().startsWith("file:///");
        }
    }

    @Test
    void recordsErrorsOfScripts(Browser browser) throws IOException {
        try (Visit visit = browser.visit(page("<script>throw new Error('broken')</script>"))) {
            assertThat(visit.errors()).singleElement().asString().contains("broken");
        }
    }

    @Test
    void recordsRequestsAndReachesNoNetwork(Browser browser) throws IOException {
        try (Visit visit = browser.visit(page("<img alt='' src='http://example.org/pixel.png'>"))) {
            assertThat(visit.requests()).contains("http://example.org/pixel.png");
            assertThat(visit.errors()).singleElement().asString().contains("ERR_NAME_NOT_RESOLVED");
        }
    }

    @Test
    void runsNoScriptWhenToldSo(Browser browser) throws IOException {
        Path page = page("<p>before</p><script>document.querySelector('p').textContent = 'after'</script>");
        try (Visit visit = browser.visit(page, Screen.phone().withoutScripts())) {
            assertThat(visit.page().textContent("p")).isEqualTo("before");
        }
    }

    @Test
    void namesBrokenAccessibilityRules(Browser browser) throws IOException {
        try (Visit visit = browser.visit(page("<img src='data:,'>"))) {
            assertThat(visit.accessibilityViolations()).anyMatch(violation -> violation.startsWith("image-alt: "));
        }
    }

    private Path page(String body) throws IOException {
        return Files.writeString(folder.resolve("page.html"), """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Example</title></head>
                <body>%s</body></html>
                """.formatted(body));
    }
}
