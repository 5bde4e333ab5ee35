package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.page.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    static final Path TEMPLATES = Path.of("templates");

    static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".ftlh")).toList()) {
                sources.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
            return sources;
        }
    }

    @Test
    void everyViewHasATemplateOfItsNameAndTheOtherWayRound() throws IOException {
        List<String> ofViews = SampleViews.all().values().stream()
                .map(View::template)
                .distinct()
                .sorted()
                .toList();

        assertThat(sources().keySet().stream()
                        .filter(name -> !name.startsWith("_"))
                        .map(name -> name.replace(".ftlh", "")))
                .containsExactlyElementsOf(ofViews);
        assertThat(View.class.getPermittedSubclasses()).hasSameSizeAs(ofViews);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#setting",
                "<#noautoesc",
                "<#outputformat",
                "\\?no_esc",
                "\\?new",
                "\\?eval",
                "\\?interpret",
                "\\?api",
                "\\sstyle=",
                "\\son[a-z]+=",
                "javascript:",
                "<script(?! src=)",
                "<style"
            })
    void templatesOnlyArrange(String forbidden) throws IOException {
        Pattern pattern = Pattern.compile(forbidden);

        assertThat(sources())
                .allSatisfy((name, source) ->
                        assertThat(pattern.matcher(source).results()).as(name).isEmpty());
    }

    @Test
    void attributesAreQuoted() throws IOException {
        assertThat(sources())
                .allSatisfy((name, source) -> assertThat(source).as(name).doesNotContain("=${"));
    }

    @Test
    void assetsOfTheJarAreThoseOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("_assets"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(Assets.NAMES);
        }
        assertThat(Assets.builtIn()).map(Asset::path).isSorted().contains("assets/page.css");
    }

    @Test
    void styleSheetsAndScriptsLoadNothing() throws IOException {
        for (Asset asset : Assets.builtIn()) {
            String text = new String(asset.bytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .as(asset.path())
                    .doesNotContain("url(", "@import", "@font-face", "fetch(", "eval(", "innerHTML", "import(");
        }
    }

    @Test
    void anAssetOfTheUsersFolderWinsAndFurtherOnesAreAdded(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("_assets/img"));
        Files.writeString(folder.resolve("_assets/tokens.css"), ":root { --bg: pink }");
        Files.writeString(folder.resolve("_assets/img/logo.svg"), "<svg/>");

        assertThat(Assets.with(folder))
                .hasSize(Assets.NAMES.size() + 1)
                .anySatisfy(asset -> {
                    assertThat(asset.path()).isEqualTo("assets/tokens.css");
                    assertThat(asset.bytes()).asString().isEqualTo(":root { --bg: pink }");
                })
                .anySatisfy(asset -> assertThat(asset.path()).isEqualTo("assets/img/logo.svg"));
    }
}
