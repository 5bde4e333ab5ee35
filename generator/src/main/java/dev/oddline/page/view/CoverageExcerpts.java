package dev.oddline.page.view;

import java.util.List;

/**
 * Coverage of the ODD as far as it concerns a page.
 *
 * @param excerpts one for each evaluation and metric; none for no section
 * @param gaps segments of which something is to be done, the most urgent first
 */
public record CoverageExcerpts(List<CoverageExcerpt> excerpts, List<GapItem> gaps) {

    /** No section. */
    public static final CoverageExcerpts NONE = new CoverageExcerpts(List.of(), List.of());

    public CoverageExcerpts {
        excerpts = List.copyOf(excerpts);
        gaps = List.copyOf(gaps);
    }

    /**
     * One segment in short.
     *
     * @param figure value with interval
     */
    public record GapItem(Piece segment, Verdict verdict, String figure) {}
}
