package dev.oddline.decode;

import java.util.stream.Collectors;

/** What tells an editor which schema belongs to which file. */
public final class EditorHints {
    private EditorHints() {}

    /**
     * Returns the first line of a file, which names its schema to every editor with a YAML language server.
     *
     * @param depth number of folders between the metadata folder and the file: 0 for the settings, 1 for a record
     *     directly in its kind's folder
     */
    public static String firstLine(DocumentForm form, int depth) {
        return "# yaml-language-server: $schema=" + "../".repeat(depth) + JsonSchemas.FOLDER + "/"
                + JsonSchemas.fileName(form);
    }

    /**
     * Returns the settings of Visual Studio Code that name the schema of every file, for {@code .vscode/settings.json}.
     *
     * @param metadata the metadata folder, relative to the repository's root
     */
    public static String codeSettings(String metadata) {
        return DocumentForm.all().stream()
                .map(form -> "    \"" + metadata + "/" + JsonSchemas.FOLDER + "/" + JsonSchemas.fileName(form)
                        + "\": \"" + metadata + "/" + form.files() + "\"")
                .collect(Collectors.joining(",\n", "{\n  \"yaml.schemas\": {\n", "\n  }\n}\n"));
    }
}
