package dev.oddline.imports.mlflow;

/** The tags that MLflow itself sets and reads. */
final class MlflowTags {
    static final String PREFIX = "mlflow.";
    static final String RUN_NAME = "mlflow.runName";
    static final String PARENT_RUN = "mlflow.parentRunId";
    static final String NOTE = "mlflow.note.content";
    static final String USER = "mlflow.user";
    static final String SOURCE_NAME = "mlflow.source.name";
    static final String SOURCE_TYPE = "mlflow.source.type";
    static final String GIT_COMMIT = "mlflow.source.git.commit";
    static final String GIT_BRANCH = "mlflow.source.git.branch";
    static final String GIT_REPOSITORY = "mlflow.source.git.repoURL";
    static final String DATABRICKS_COMMIT = "mlflow.databricks.gitRepoCommit";
    static final String DATABRICKS_REPOSITORY = "mlflow.databricks.gitRepoUrl";
    static final String DOCKER_URI = "mlflow.docker.image.uri";
    static final String DOCKER_ID = "mlflow.docker.image.id";
    static final String MODEL_HISTORY = "mlflow.log-model.history";
    static final String DATA_CONTEXT = "mlflow.data.context";

    private MlflowTags() {}
}
