package dev.oddline.selection.scoring;

/**
 * Rows of a block each of which is shown by itself.
 *
 * @param from the first row
 * @param size how many
 */
record ScoredRows(ScoredBlock block, int from, int size) implements ScoredScenes {

    @Override
    public String id(int scene) {
        return block.item(from + scene).scene();
    }

    @Override
    public String frame(int scene) {
        return block.item(from + scene).frame().orElse("");
    }

    @Override
    public String object(int scene) {
        return block.item(from + scene).object().orElse("");
    }

    @Override
    public double score(int scene, int measure) {
        return block.score(from + scene, measure);
    }

    @Override
    public void copyScores(double[] into, int at) {
        block.copyScores(from, size, into, at);
    }

    @Override
    public long items(int scene) {
        return block.isNothing(from + scene) ? 0 : 1;
    }
}
