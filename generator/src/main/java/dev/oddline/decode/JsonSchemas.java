package dev.oddline.decode;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (draft-07) for editors, made from the forms that records are read with. */
public final class JsonSchemas {
    /** The folder of the schemas in the metadata folder. */
    public static final String FOLDER = "schemas";

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));

    private JsonSchemas() {}

    /** Returns the name of a form's schema file, such as {@code run.schema.json}. */
    static String fileName(DocumentForm form) {
        return form.name() + ".schema.json";
    }

    /** Returns a form's schema as the bytes of a file, the same for every call. */
    static byte[] file(DocumentForm form) {
        return (WRITER.writeValueAsString(of(form)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns every schema by the name of its file, in the order of {@link DocumentForm#all()}. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        DocumentForm.all().forEach(form -> files.put(fileName(form), file(form)));
        return Collections.unmodifiableMap(files);
    }

    static ObjectNode of(DocumentForm form) {
        ObjectNode schema = Json.object()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", form.name().replace('_', ' '))
                .put("description", form.description());
        return schema.setAll(form.shape().schema());
    }
}
