package dev.oddline.page.view;

/** What one template shows. A template arranges; every figure, date and link in here is already in its printed form. */
public sealed interface View
        permits IndexView,
                RecordView,
                ListView,
                RecordsView,
                ChangesView,
                ClustersView,
                ProblemsView,
                RulesView,
                RuleView,
                DataView,
                CoverageView,
                CombinationsView,
                ReviewView,
                SegmentsView {

    /** Returns the name of its template without the ending, such as {@code record}. */
    String template();

    /** Returns what surrounds the content. */
    Frame frame();
}
