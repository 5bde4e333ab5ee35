package dev.oddline.selection.scoring;

/** Scenes and their scores. A scene is named by its place among them, from 0. */
public interface ScoredScenes {

    /** Returns the number of scenes. */
    int size();

    /** Returns the id of a scene. */
    String id(int scene);

    /** Returns the id of the frame that is meant; empty for a whole scene. */
    default String frame(int scene) {
        return "";
    }

    /** Returns the id of the object that is meant; empty for a whole scene or frame. */
    default String object(int scene) {
        return "";
    }

    /**
     * Returns a score of a scene; {@code NaN} where undefined.
     *
     * @param measure from 0
     */
    double score(int scene, int measure);

    /**
     * Writes all scores, {@code [scene][measure]}.
     *
     * @param at place of the first one
     */
    void copyScores(double[] into, int at);

    /** Returns the number of items that were scored in a scene. */
    long items(int scene);
}
