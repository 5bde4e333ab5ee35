package dev.oddline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {
    private static final Inventory INVENTORY =
            new Inventory("1.2.3", "3f2c9a4e", false, List.of(new Inventory.Count("runs", 2, 1)));

    @TempDir
    private Path folder;

    @Test
    void listsEveryOtherFile() throws IOException {
        // Both hashes by sha256sum.
        Path site = publish(Map.of("index.html", "<p>é</p>", "runs/a.html", "x"), Example.OPTIONS);
        assertThat(site.resolve("data/manifest.json")).hasContent("""
                {"format":1,"version":"1.2.3","commit":"3f2c9a4e","changed":false,\
                "kinds":{"runs":{"records":2,"pages":1}},
                "files":[
                {"path":"index.html","bytes":9,\
                "sha256":"5229bddeb25ca85b2dafff052ef9e9868e906e71e4b39f9a17a72b0aee7903d3"},
                {"path":"runs/a.html","bytes":1,\
                "sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}
                ]}
                """);
        assertThat(Files.readString(site.resolve(Manifest.FILE_NAME))).contains("\"data/manifest.json\"");
    }

    @Test
    void changesWithTheFilesAndOnlyThen() throws IOException {
        for (PublishOptions options : List.of(Example.OPTIONS, Example.IN_PLACE)) {
            Path site = publish(Map.of("a.html", "one"), options);
            String first = Files.readString(site.resolve("data/manifest.json"));
            assertThat(new SitePublisher(options)
                            .publish(Example.plan(Map.of("a.html", "one")).with(INVENTORY), site)
                            .mode())
                    .isEqualTo(PublishMode.UNCHANGED);
            publish(Map.of("a.html", "two"), options);
            assertThat(site.resolve("data/manifest.json")).isRegularFile();
            assertThat(Files.readString(site.resolve("data/manifest.json"))).isNotEqualTo(first);
        }
    }

    @Test
    void makesNoFileTwice() throws IOException {
        AtomicInteger made = new AtomicInteger();
        PlannedFile file = PlannedFile.of(new SitePath("a.html"), () -> {
            made.incrementAndGet();
            return "x".getBytes(StandardCharsets.UTF_8);
        });
        new SitePublisher(Example.OPTIONS).publish(SitePlan.of(List.of(file)).with(INVENTORY), folder.resolve("site"));
        assertThat(made).hasValue(1);
    }

    @Test
    void namesNoCommitWhereThereIsNone() throws IOException {
        Inventory none = new Inventory("1.2.3", "", true, List.of());
        new SitePublisher(Example.OPTIONS).publish(SitePlan.of(List.of()).with(none), folder.resolve("site"));
        assertThat(folder.resolve("site/data/manifest.json")).hasContent("""
                {"format":1,"version":"1.2.3","changed":true,"kinds":{},
                "files":[
                ]}
                """);
    }

    @Test
    void standsWhereNoOtherFileDoes() {
        assertThatThrownBy(() -> Example.plan(Map.of("data/manifest.json", "x")).with(INVENTORY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two files at `data/manifest.json`");
    }

    private Path publish(Map<String, String> texts, PublishOptions options) throws IOException {
        Path site = folder.resolve("site");
        new SitePublisher(options).publish(Example.plan(texts).with(INVENTORY), site);
        return site;
    }
}
