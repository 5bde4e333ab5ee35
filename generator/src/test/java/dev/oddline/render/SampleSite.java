package dev.oddline.render;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.view.View;
import dev.oddline.site.DataScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes the invented pages with their assets, to be looked at. */
final class SampleSite {

    private SampleSite() {}

    static void write(Path folder) throws IOException {
        Renderer renderer = Renderer.of(MessageCatalogue.of("en"));
        for (Map.Entry<String, View> page : SampleViews.all().entrySet()) {
            put(folder.resolve(page.getKey()), renderer.render(page.getValue()));
        }
        for (Map.Entry<String, String> script : SampleCoverage.scripts().entrySet()) {
            put(
                    folder.resolve("data/" + script.getKey() + ".js"),
                    DataScript.of(script.getKey(), () -> new JsonMapper().readTree(script.getValue()))
                            .content()
                            .bytes());
        }
        for (Asset asset : Assets.builtIn()) {
            put(folder.resolve(asset.path()), asset.bytes());
        }
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }
}
