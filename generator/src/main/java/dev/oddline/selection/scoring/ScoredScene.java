package dev.oddline.selection.scoring;

/**
 * A single scene, or a frame or an object of it, and its scores.
 *
 * @param name id of the scene
 * @param frame id of the frame; empty for a whole scene
 * @param object id of the object; empty for a whole scene or frame
 * @param scores {@code [measure]}; {@code NaN} where undefined
 * @param count number of items that were scored in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScoredScene(String name, String frame, String object, double[] scores, long count) implements ScoredScenes {

    @Override
    public int size() {
        return 1;
    }

    @Override
    public String id(int scene) {
        return name;
    }

    @Override
    public String frame(int scene) {
        return frame;
    }

    @Override
    public String object(int scene) {
        return object;
    }

    @Override
    public double score(int scene, int measure) {
        return scores[measure];
    }

    @Override
    public void copyScores(double[] into, int at) {
        System.arraycopy(scores, 0, into, at, scores.length);
    }

    @Override
    public long items(int scene) {
        return count;
    }
}
