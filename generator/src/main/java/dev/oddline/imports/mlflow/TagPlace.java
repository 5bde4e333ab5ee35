package dev.oddline.imports.mlflow;

import java.util.Map;

/** Says which tags become tags of a record. */
final class TagPlace {

    private TagPlace() {}

    /**
     * Returns whether a tag is one of the team's own. MLflow's own tags, and tags without a text, which a record cannot
     * have, are kept under {@code extra}.
     */
    static boolean isOwn(Map.Entry<String, String> tag) {
        return !tag.getKey().startsWith(MlflowTags.PREFIX) && !tag.getValue().isBlank();
    }
}
