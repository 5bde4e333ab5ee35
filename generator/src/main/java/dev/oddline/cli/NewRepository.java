package dev.oddline.cli;

import dev.oddline.decode.EditorHints;
import dev.oddline.decode.ExampleDocument;
import dev.oddline.decode.JsonSchemas;
import dev.oddline.record.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files that a repository of records begins with. */
final class NewRepository {
    static final String METADATA = "metadata";
    static final String GITHUB = ".github/workflows/oddline.yml";
    static final String GITLAB = ".gitlab-ci.yml";

    private NewRepository() {}

    /**
     * One of the files.
     *
     * @param path relative to the repository's root
     */
    record NewFile(String path, String text, boolean executable) {
        NewFile(String path, String text) {
            this(path, text, false);
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Returns the files in the order in which a person would read them. */
    static List<NewFile> files(String title, ToolSource tool) throws IOException {
        List<NewFile> files = new ArrayList<>();
        files.add(new NewFile(METADATA + "/oddline.yaml", ExampleDocument.settings(title)));
        for (Kind kind : Kind.values()) {
            // Git keeps no empty folders, and a file that begins with a dot is nobody's record.
            files.add(new NewFile(METADATA + "/" + kind.folder() + "/.gitkeep", ""));
        }
        files.add(new NewFile(METADATA + "/tables/.gitkeep", ""));
        for (Kind kind : Kind.values()) {
            files.add(new NewFile(METADATA + "/_examples/" + kind.word() + ".yaml", ExampleDocument.of(kind)));
        }
        files.add(new NewFile(METADATA + "/_examples/odd-1.yaml", resource("starter-odd.yaml")));
        JsonSchemas.files()
                .forEach((name, schema) -> files.add(new NewFile(
                        METADATA + "/" + JsonSchemas.FOLDER + "/" + name, new String(schema, StandardCharsets.UTF_8))));
        files.add(new NewFile(".vscode/settings.json", EditorHints.codeSettings(METADATA)));
        files.add(new NewFile(".gitattributes", resource("gitattributes")));
        files.add(new NewFile(".gitignore", resource("gitignore")));
        files.add(new NewFile(".githooks/pre-commit", resource("pre-commit"), true));
        files.add(new NewFile(GITHUB, resource("github.yml").replace("@TOOL@\n", tool.settings())));
        files.add(new NewFile(GITLAB, resource("gitlab.yml").replace("@TOOL@\n", tool.settings())));
        return files;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NewRepository.class.getResourceAsStream("/dev/oddline/init/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
