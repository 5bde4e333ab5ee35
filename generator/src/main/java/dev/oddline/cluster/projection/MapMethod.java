package dev.oddline.cluster.projection;

import dev.oddline.statistics.matrix.Points;
import java.util.Locale;

/** How scenes are laid out on a map. Positions help to look; nothing is computed from them. */
public enum MapMethod {
    PCA,
    TSNE,
    UMAP;

    private static final double PERPLEXITY = 30;
    private static final int NEIGHBOURS = 15;

    /**
     * Returns the place of each scene, {@code [scene][x, y]}.
     *
     * @param progress is told the share that is done, 0..1
     */
    public double[][] of(Points scenes, long seed, Progress progress) {
        return switch (this) {
            case PCA -> PrincipalComponents.of(scenes).scores(2);
            case TSNE -> TsneMap.of(scenes, PERPLEXITY, seed, progress);
            case UMAP -> UmapMap.of(scenes, NEIGHBOURS, seed, progress);
        };
    }

    /** Returns its name in records and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
