package dev.oddline.imports.mlflow;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tag in which MLflow before release 3 lists the models that a run logged. */
final class ModelHistory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelHistory() {}

    /** Returns the folder of each model within the run's artifacts, sorted; none if the text is not such a list. */
    static List<String> paths(String tag) {
        List<String> paths = new ArrayList<>();
        try {
            for (JsonNode model : JSON.readTree(tag)) {
                JsonNode path = model.path("artifact_path");
                if (path.isString()) {
                    paths.add(path.stringValue());
                }
            }
        } catch (JacksonException malformed) {
            return List.of();
        }
        return paths.stream().sorted().distinct().toList();
    }
}
