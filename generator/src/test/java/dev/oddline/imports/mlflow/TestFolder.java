package dev.oddline.imports.mlflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes file stores as MLflow has them. */
record TestFolder(Path root) {
    static final String UUID = "0bfb6c1fe2c14d78b6e0b4b8146270de";

    /** Starts a store with the experiment 7, called night. */
    static TestFolder withExperiment(Path root) throws IOException {
        return new TestFolder(root).file("7/meta.yaml", """
                        artifact_location: s3://bucket/7
                        creation_time: 1745053725154
                        experiment_id: '7'
                        last_update_time: 1745053725154
                        lifecycle_stage: active
                        name: night
                        """);
    }

    /** Adds a finished run. */
    TestFolder run(String uuid, String name) throws IOException {
        return run(uuid, name, "status: 3\nend_time: 1745054070841\n");
    }

    /** Adds a run. */
    TestFolder run(String uuid, String name, String more) throws IOException {
        return file("7/" + uuid + "/meta.yaml", """
                artifact_uri: s3://bucket/7/%1$s/artifacts
                entry_point_name: ''
                experiment_id: '7'
                lifecycle_stage: active
                run_id: %1$s
                run_name: %2$s
                run_uuid: %1$s
                source_name: ''
                source_type: 4
                source_version: ''
                start_time: 1745053726175
                tags: []
                user_id: kim
                """.formatted(uuid, name) + more);
    }

    TestFolder file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }
}
