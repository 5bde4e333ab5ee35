package dev.oddline.page.view;

import java.util.List;

/**
 * Coverage of the ODD as far as it concerns a page.
 *
 * @param excerpts one for each evaluation and metric; none for no section
 * @param gaps segments of which something is to be done, the most urgent first
 * @param all link to all of these; without text where there are none
 */
public record CoverageExcerpts(List<CoverageExcerpt> excerpts, List<GapItem> gaps, Piece all) {

    /** No section. */
    public static final CoverageExcerpts NONE = CoverageExcerpts.of(List.of());

    /** Returns excerpts without gaps. */
    public static CoverageExcerpts of(List<CoverageExcerpt> excerpts) {
        return new CoverageExcerpts(excerpts, List.of(), Piece.plain(""));
    }

    public CoverageExcerpts {
        excerpts = List.copyOf(excerpts);
        gaps = List.copyOf(gaps);
    }

    /**
     * One segment in short.
     *
     * @param figure value with interval
     * @param next how many scenes to collect, or what to do instead
     */
    public record GapItem(Piece segment, Verdict verdict, String figure, String next) {}
}
